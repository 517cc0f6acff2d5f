import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import {
  type AuthUnderTest,
  codeOf,
  shareAuth,
} from "./testing/auth-under-test.ts";

const SUBJECT = "Your sign-in link";

describe("signInWithOtp", () => {
  let auth: AuthUnderTest;
  before(async () => {
    auth = await shareAuth();
  });

  it("signs a user in by the code of the mail", async () => {
    const { email, id } = await auth.signUp();
    const page = auth.visitor();
    const { error } = await page.auth.signInWithOtp({ email });
    assert.equal(error, null);
    const { code: token } = await auth.readMail(email, SUBJECT);
    const wrong = await page.auth.verifyOtp({
      email,
      token: token === "000000" ? "000001" : "000000",
      type: "email",
    });
    assert.deepEqual(codeOf(wrong.error), [403, "otp_expired"]);
    const { data } = await page.auth
      .verifyOtp({ email, token, type: "email" });
    assert.equal(data.user?.id, id);
    assert.equal((await page.auth.getUser()).data.user?.id, id);
  });

  it("signs somebody new up, with their data", async () => {
    const email = auth.newEmail();
    const page = auth.visitor();
    await page.auth.signInWithOtp({
      email,
      options: {
        data: { name: "Ada" },
        emailRedirectTo: "http://localhost:3000/in",
      },
    });
    const { link } = await auth.readMail(email, SUBJECT);
    const opened = await auth.click(link);
    assert.equal(opened.pathname, "/in");
    const fragment = new URLSearchParams(opened.hash.slice(1));
    assert.equal(fragment.get("type"), "magiclink");
    const { data } = await page.auth
      .getUser(fragment.get("access_token") ?? "");
    assert.equal(data.user?.email, email);
    assert.equal(data.user?.user_metadata.name, "Ada");
  });

  it("signs nobody up when the application does not want it", async () => {
    const email = auth.newEmail();
    const { error } = await auth.visitor().auth
      .signInWithOtp({ email, options: { shouldCreateUser: false } });
    assert.deepEqual(codeOf(error), [422, "otp_disabled"]);
    const { data } = await auth.server.auth.admin.listUsers();
    assert.ok(data.users.every((user) => user.email !== email));
  });

  it("hands the session over for a code to a client that uses PKCE", async () => {
    const { email, id } = await auth.signUp();
    const page = auth.visitor("pkce");
    await page.auth.signInWithOtp({ email });
    const { link } = await auth.readMail(email, SUBJECT);
    const opened = await auth.click(link);
    const { data, error } = await page.auth
      .exchangeCodeForSession(opened.searchParams.get("code") ?? "");
    assert.equal(error, null);
    assert.equal(data.user?.id, id);
    const again = await auth.click(link);
    assert.equal(again.searchParams.get("error_code"), "otp_expired");
  });

  it("has no phones", async () => {
    const page = auth.visitor();
    const phone = "+16045550100";
    const sent = await page.auth.signInWithOtp({ phone });
    assert.deepEqual(codeOf(sent.error), [400, "phone_provider_disabled"]);
    const signedUp = await page.auth.signUp({ phone, password: "secret" });
    assert.deepEqual(codeOf(signedUp.error), [400, "phone_provider_disabled"]);
    const signedIn = await page.auth
      .signInWithPassword({ phone, password: "secret" });
    assert.deepEqual(codeOf(signedIn.error), [422, "phone_provider_disabled"]);
    const verified = await page.auth
      .verifyOtp({ phone, token: "000000", type: "sms" });
    assert.deepEqual(codeOf(verified.error), [400, "phone_provider_disabled"]);
  });
});
