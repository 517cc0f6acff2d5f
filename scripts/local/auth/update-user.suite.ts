import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { publishableKey } from "../stack/keys.ts";
import {
  type AuthUnderTest,
  codeOf,
  PASSWORD,
  shareAuth,
} from "./testing/auth-under-test.ts";
import { waitUntil } from "../wait-until.ts";

const SUBJECT = "Confirm your new email address";

describe("updateUser", () => {
  let auth: AuthUnderTest;
  before(async () => {
    auth = await shareAuth();
  });

  it("changes the user's data, which the next token has", async () => {
    const { client } = await auth.signUp();
    const { data, error } = await client.auth
      .updateUser({ data: { name: "Ada", old: null } });
    assert.equal(error, null);
    assert.equal(data.user?.user_metadata.name, "Ada");
    await client.auth.refreshSession();
    const { data: read } = await client.auth.getClaims();
    assert.equal(read?.claims.user_metadata?.name, "Ada");
  });

  it("moves the user to another address when its mail is answered", async () => {
    const { email, client } = await auth.signUp();
    const next = auth.newEmail();
    const { data } = await client.auth.updateUser(
      { email: next },
      { emailRedirectTo: "http://localhost:3000/moved" },
    );
    assert.deepEqual([data.user?.email, data.user?.new_email], [email, next]);
    // Both addresses get a mail; where sign-ups need no confirmation, either is enough.
    await auth.readMail(email, SUBJECT);
    const { link } = await auth.readMail(next, SUBJECT);
    const opened = await auth.click(link);
    assert.equal(opened.pathname, "/moved");
    assert.match(opened.hash, /type=email_change/);
    const { data: moved } = await client.auth.getUser();
    assert.equal(moved.user?.email, next);
    assert.equal(moved.user?.identities?.[0]?.identity_data?.email, next);
    const signIn = (address: string) =>
      auth.visitor().auth
        .signInWithPassword({ email: address, password: PASSWORD });
    assert.equal((await signIn(next)).error, null);
    assert.deepEqual(codeOf((await signIn(email)).error), [
      400,
      "invalid_credentials",
    ]);
  });

  it("takes the code of the mail for the new address, also of one that was sent again", async () => {
    const { client } = await auth.signUp();
    const email = auth.newEmail();
    await client.auth.updateUser({ email });
    const first = await auth.readMail(email, SUBJECT);
    const { data: { user } } = await client.auth.getUser();
    await waitUntil("the mail may be sent again", async () => {
      const { error } = await client.auth
        .resend({ type: "email_change", email: user?.email ?? "" });
      if (error === null) return true;
      assert.deepEqual(codeOf(error), [429, "over_email_send_rate_limit"]);
      return undefined;
    });
    const second = await auth.readMail(email, SUBJECT);
    const verify = (token: string) =>
      client.auth.verifyOtp({ email, token, type: "email_change" });
    if (first.code !== second.code) {
      assert.deepEqual(codeOf((await verify(first.code)).error), [
        403,
        "otp_expired",
      ]);
    }
    const { data } = await verify(second.code);
    assert.equal(data.user?.email, email);
  });

  it("refuses a taken address, a weak password, the same one, and the caller's own app_metadata", async () => {
    const { client } = await auth.signUp();
    const other = await auth.signUp();
    const failed = async (change: Record<string, unknown>) =>
      codeOf((await client.auth.updateUser(change)).error);
    assert.deepEqual(await failed({ email: other.email }), [
      422,
      "email_exists",
    ]);
    assert.deepEqual(await failed({ email: "x" }), [400, "validation_failed"]);
    assert.deepEqual(await failed({ password: "short" }), [
      422,
      "weak_password",
    ]);
    assert.deepEqual(await failed({ password: PASSWORD }), [
      422,
      "same_password",
    ]);
    assert.deepEqual(await failed({ app_metadata: { plan: "gold" } }), [
      403,
      "not_admin",
    ]);
    assert.deepEqual(await failed({ phone: "+16045550100" }), [
      400,
      "phone_provider_disabled",
    ]);
  });

  it("is for users only", async () => {
    const { status, answer } = await auth.api.call("/auth/v1/user", {
      method: "PUT",
      bearer: publishableKey,
      body: { data: {} },
    });
    assert.equal(status, 401, JSON.stringify(answer));
  });
});
