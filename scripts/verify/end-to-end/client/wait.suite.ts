import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it } from "node:test";
import { describeNumber } from "../../../../supabase/client/describe-number.ts";
import { readPhoneNumber } from "../../../../supabase/client/organization-phone-number.ts";
import { waitForNumber } from "../../../../supabase/client/wait-for-number.ts";
import { elevenLabsAccount } from "../../stack-under-test/stack-under-test.ts";
import { useStack } from "../../stack-under-test/use-stack.ts";
import { activateNumber } from "./activate-number.ts";
import { insert, signUpCustomer } from "./customer.ts";

describe("waitForNumber() on a stack without Realtime", () => {
  const stack = useStack(elevenLabsAccount, { catchMail: true });

  for (const realtime of [false, true]) {
    it(`returns the number${realtime ? ", also where it asks for Realtime in vain" : ""}`, async () => {
      const { client } = await signUpCustomer(stack(), "ada");
      const id = await insert(client, { areaCode: "604" });
      const number = await waitForNumber(client, id, { realtime });
      assert.equal(number.state, "setting_up");
      assert.match(number.phone_number ?? "", /^\+1\d{10}$/);
      assert.match(describeNumber(number).sentence, /^Your number: \+1 \d{3} /);
      assert.deepEqual(client.getChannels(), []);
    });
  }

  it("waits for the activation, when it is told to", async () => {
    const { client } = await signUpCustomer(stack(), "ada");
    const id = await insert(client);
    const waiting = waitForNumber(client, id, { until: "active" });
    const { phone_number } = await waitForNumber(client, id);
    assert.ok(phone_number !== null);
    await activateNumber(stack(), phone_number);
    assert.equal((await waiting).state, "active");
  });

  it("returns at once when nothing is ordered, or an order waits", async () => {
    const { client } = await signUpCustomer(stack(), "ada");
    for (
      const [policy, state] of [["never", "none"], ["hold", "waiting"]] as const
    ) {
      const id = randomUUID();
      await client.from("organizations")
        .insert({ id, name: "Acme", provisioning_policy: policy })
        .throwOnError();
      const number = await waitForNumber(client, id);
      assert.equal(number.state, state);
      assert.equal(
        number.reason,
        policy === "hold" ? "DECISION_PENDING" : null,
      );
    }
  });

  it("works for a server with a secret key, and says what is not there or not theirs", async () => {
    const { server } = stack();
    const ada = await signUpCustomer(stack(), "ada");
    const id = await insert(ada.client);
    assert.equal((await waitForNumber(server, id)).state, "setting_up");
    const { client: stranger } = await signUpCustomer(stack(), "stranger");
    for (
      const [client, of] of [[stranger, id], [server, randomUUID()]] as const
    ) {
      await assert.rejects(waitForNumber(client, of), {
        code: "ORGANIZATION_NOT_FOUND",
        status: 404,
      });
    }
    await ada.client.from("organizations").delete().eq("id", id).throwOnError();
    await assert.rejects(readPhoneNumber(ada.client, id), {
      code: "ORGANIZATION_NOT_FOUND",
    });
  });
});
