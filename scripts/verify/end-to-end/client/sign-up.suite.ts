import { isAuthError } from "@supabase/supabase-js";
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it } from "node:test";
import {
  describeAuthError,
  sendRecoveryMail,
  setNewPassword,
  signIn,
  signOut,
  signUp,
} from "../../../../supabase/client/accounts.ts";
import { insertOrganization } from "../../../../supabase/client/organizations.ts";
import {
  listPhoneNumbers,
  readPhoneNumber,
} from "../../../../supabase/client/organization-phone-number.ts";
import { elevenLabsAccount } from "../../stack-under-test/stack-under-test.ts";
import { useStack } from "../../stack-under-test/use-stack.ts";
import { openPage, pageUrl, signUpCustomer } from "./customer.ts";

describe("the recipe to sign up", () => {
  const stack = useStack(elevenLabsAccount, { catchMail: true });

  it("signs up, out and in again", async () => {
    const { client, credentials } = openPage(stack(), "ada");
    assert.equal(await signUp(client, credentials), "signed_in");
    await signOut(client);
    assert.equal((await client.auth.getSession()).data.session, null);
    await signIn(client, credentials);
    assert.ok((await client.auth.getSession()).data.session);
  });

  it("says what a page may show of a refusal", async () => {
    const { client, credentials } = openPage(stack(), "ada");
    await signUp(client, credentials);
    const wrong = signIn(client, { ...credentials, password: "wrong" });
    await assert.rejects(
      wrong,
      (error) =>
        isAuthError(error) && describeAuthError(error) ===
          "The e-mail address or the password is not right.",
    );
    const again = signUp(client, credentials);
    await assert.rejects(again, (error) =>
      describeAuthError(error) ===
        "There is an account with this e-mail address: sign in.");
    assert.equal(describeAuthError(new Error("Another")), undefined);
  });

  it("sends a mail to set a new password, without saying whether there is an account", async () => {
    const { client, email } = await signUpCustomer(stack(), "ada");
    await sendRecoveryMail(client, { email, pageUrl });
    await sendRecoveryMail(client, { email: `no-${email}`, pageUrl });
    const password = randomUUID();
    await setNewPassword(client, password);
    await signOut(client);
    await signIn(client, { email, password });
  });

  it("inserts an organization once, however often its form is sent", async () => {
    const { client } = await signUpCustomer(stack(), "ada");
    const organization = { id: randomUUID(), name: "Acme", areaCode: "604" };
    await Promise.all([
      insertOrganization(client, organization),
      insertOrganization(client, organization),
    ]);
    await insertOrganization(client, organization);
    const [own, ...others] = await listPhoneNumbers(client);
    assert.deepEqual([own?.organization_id, others], [organization.id, []]);
    const { state } = await readPhoneNumber(client, organization.id);
    assert.match(state, /^(ordering|setting_up)$/);
  });

  for (
    const [areaCode, country, code] of [
      ["999", undefined, "AREA_CODE_NOT_SOLD"],
      ["604", "US", "AREA_CODE_IN_OTHER_COUNTRY"],
    ] as const
  ) {
    it(`says by its code why a wish is refused: ${code}`, async () => {
      const { client } = await signUpCustomer(stack(), "ada");
      await assert.rejects(
        insertOrganization(client, {
          id: randomUUID(),
          name: "Acme",
          areaCode,
          country,
        }),
        { name: "ApiError", code, status: 400, remedy: "correct" },
      );
    });
  }

  it("refuses whoever is not signed in", async () => {
    const { client } = openPage(stack(), "stranger");
    await assert.rejects(
      insertOrganization(client, { id: randomUUID(), name: "Acme" }),
      { code: "UNAUTHENTICATED" },
    );
  });
});
