import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it } from "node:test";
import { describeNumber } from "../../../../supabase/client/describe-number.ts";
import {
  changeWish,
  insertOrganization,
  renameOrganization,
} from "../../../../supabase/client/organizations.ts";
import { waitForNumber } from "../../../../supabase/client/wait-for-number.ts";
import { addMember } from "../../../../supabase/client/server/add-member.ts";
import { elevenLabsAccount } from "../../stack-under-test/stack-under-test.ts";
import { useStack } from "../../stack-under-test/use-stack.ts";
import { insert, signUpCustomer } from "./customer.ts";

describe("the recipe to change a wish", () => {
  const stack = useStack(elevenLabsAccount, { catchMail: true });

  it("gets a number where there was none for the first wish", async () => {
    const { database, twilio } = stack();
    await database`update public.provisioning_settings set max_attempts = 1`;
    await twilio.setInventory({
      stock: [{ scope: "country:CA", left: 0 }],
      traits: [],
    });
    const { client } = await signUpCustomer(stack(), "ada");
    const id = await insert(client, { areaCode: "604" });
    const failed = await waitForNumber(client, id);
    assert.deepEqual([failed.state, failed.reason], [
      "failed",
      "NO_NUMBER_AVAILABLE",
    ]);
    assert.deepEqual(describeNumber(failed), {
      sentence: "There is no phone number for the area code 604 at the moment.",
      next: "change_wish",
    });

    await assert.rejects(changeWish(client, id, { areaCode: "999" }), {
      code: "AREA_CODE_NOT_SOLD",
      remedy: "correct",
    });
    await changeWish(client, id, { areaCode: "415" });
    const number = await waitForNumber(client, id);
    assert.equal(number.state, "setting_up");
    assert.match(number.phone_number ?? "", /^\+1415/);
    await twilio.setInventory({ stock: [], traits: [] });
    await database`update public.provisioning_settings set max_attempts = 20`;
    await assert.rejects(changeWish(client, id, { areaCode: "604" }), {
      code: "NUMBER_ALREADY_BOUGHT",
    });
  });

  it("and the one to rename are for owners", async () => {
    const ada = await signUpCustomer(stack(), "ada");
    const id = randomUUID();
    await insertOrganization(ada.client, { id, name: "Acme" });
    await renameOrganization(ada.client, id, "Acme Limited");
    const { data } = await ada.client.from("organizations").select("name")
      .eq("id", id).single().throwOnError();
    assert.equal(data.name, "Acme Limited");

    const bob = await signUpCustomer(stack(), "bob");
    await addMember(stack().server, id, bob.id);
    await assert.rejects(renameOrganization(bob.client, id, "Bob's"), {
      code: "NOT_ALLOWED",
      status: 403,
    });
    await assert.rejects(renameOrganization(ada.client, id, ""), {
      code: "UNEXPECTED",
      status: 400,
    });
  });
});
