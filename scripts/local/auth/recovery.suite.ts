import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import {
  type AuthUnderTest,
  codeOf,
  PASSWORD,
  shareAuth,
} from "./testing/auth-under-test.ts";

const SUBJECT = "Reset your password";
const PAGE = "http://localhost:3000/new-password";

describe("Password recovery", () => {
  let auth: AuthUnderTest;
  before(async () => {
    auth = await shareAuth();
  });

  it("leads by mail to the application's page with a session, which sets a new password", async () => {
    const { email, client } = await auth.signUp();
    const page = auth.visitor();
    const asked = await page.auth.resetPasswordForEmail(email, {
      redirectTo: PAGE,
    });
    assert.equal(asked.error, null);

    const { link } = await auth.readMail(email, SUBJECT);
    const opened = await auth.click(link);
    assert.equal(`${opened.origin}${opened.pathname}`, PAGE);
    const fragment = new URLSearchParams(opened.hash.slice(1));
    assert.equal(fragment.get("type"), "recovery");
    assert.equal(fragment.get("token_type"), "bearer");
    const access_token = fragment.get("access_token") ?? "";
    const refresh_token = fragment.get("refresh_token") ?? "";
    const set = await page.auth.setSession({ access_token, refresh_token });
    assert.equal(set.error, null);

    const changed = await page.auth.updateUser({ password: "another secret" });
    assert.equal(changed.error, null);
    const signIn = (password: string) =>
      auth.visitor().auth.signInWithPassword({ email, password });
    assert.deepEqual(codeOf((await signIn(PASSWORD)).error), [
      400,
      "invalid_credentials",
    ]);
    assert.equal((await signIn("another secret")).error, null);
    // A new password ends the sessions of the old one.
    const before = await client.auth.refreshSession();
    assert.deepEqual(codeOf(before.error), [400, "refresh_token_not_found"]);
    assert.equal((await page.auth.refreshSession()).error, null);
  });

  it("hands the session over for a code to a client that uses PKCE", async () => {
    const { email } = await auth.signUp();
    const page = auth.visitor("pkce");
    const events: string[] = [];
    page.auth.onAuthStateChange((event) => events.push(event));
    await page.auth.resetPasswordForEmail(email, { redirectTo: PAGE });
    const { link } = await auth.readMail(email, SUBJECT);
    const opened = await auth.click(link);
    assert.equal(opened.hash, "");
    const code = opened.searchParams.get("code") ?? "";

    const stranger = await auth.visitor("pkce").auth
      .exchangeCodeForSession(code);
    assert.notEqual(stranger.error, null);
    const { data, error } = await page.auth.exchangeCodeForSession(code);
    assert.equal(error, null);
    assert.equal(data.user?.email, email);
    assert.ok(events.includes("PASSWORD_RECOVERY"), events.join());
    const again = await page.auth.updateUser({ password: "another secret" });
    assert.equal(again.error, null);
  });

  it("takes the code of the mail, once", async () => {
    const { email } = await auth.signUp();
    const page = auth.visitor();
    await page.auth.resetPasswordForEmail(email);
    const { link, code: token } = await auth.readMail(email, SUBJECT);
    const verify = () =>
      page.auth.verifyOtp({ email, token, type: "recovery" });
    assert.equal((await verify()).data.user?.email, email);
    assert.deepEqual(codeOf((await verify()).error), [403, "otp_expired"]);

    const used = await auth.click(link);
    const fragment = new URLSearchParams(used.hash.slice(1));
    assert.deepEqual(
      [fragment.get("error"), fragment.get("error_code")],
      ["access_denied", "otp_expired"],
    );
    assert.equal(used.searchParams.get("error"), null);
  });

  it("takes the token of the link from a page that serves it itself", async () => {
    const { email } = await auth.signUp();
    const page = auth.visitor();
    await page.auth.resetPasswordForEmail(email);
    const { link } = await auth.readMail(email, SUBJECT);
    const token_hash = new URL(link).searchParams.get("token") ?? "";
    const { data } = await page.auth.verifyOtp({
      token_hash,
      type: "recovery",
    });
    assert.equal(data.user?.email, email);
  });

  for (
    const [wanted, page] of [
      ["http://127.0.0.1:5173/reset?a=b", "http://127.0.0.1:5173/reset?a=b"],
      ["http://localhost:5173/reset", "http://localhost:5173/reset"],
      ["https://evil.example/reset", "http://127.0.0.1:3000/"],
      [undefined, "http://127.0.0.1:3000/"],
    ] as const
  ) {
    it(`leads to ${page} when ${wanted} is wanted`, async () => {
      const { email } = await auth.signUp();
      await auth.visitor().auth.resetPasswordForEmail(
        email,
        wanted === undefined ? {} : { redirectTo: wanted },
      );
      const { link } = await auth.readMail(email, SUBJECT);
      const opened = await auth.click(link);
      opened.hash = "";
      assert.equal(opened.href, page);
    });
  }

  it("answers an unknown address the same, and mails nothing", async () => {
    const unknown = auth.newEmail();
    const { email } = await auth.signUp();
    const page = auth.visitor();
    const asked = await page.auth.resetPasswordForEmail(unknown);
    assert.deepEqual(asked, { data: {}, error: null });
    // The mail that is asked for next arrives.
    await page.auth.resetPasswordForEmail(email);
    await auth.readMail(email, SUBJECT);
    assert.equal(await auth.countMails(unknown), 0);
  });

  it("is refused without an address, and twice within a second", async () => {
    const { auth: page } = auth.visitor();
    const none = await page.resetPasswordForEmail("nobody");
    assert.deepEqual(codeOf(none.error), [400, "validation_failed"]);
    const { email } = await auth.signUp();
    await page.resetPasswordForEmail(email);
    const again = await page.resetPasswordForEmail(email);
    assert.deepEqual(codeOf(again.error), [429, "over_email_send_rate_limit"]);
  });
});
