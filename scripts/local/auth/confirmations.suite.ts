import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { authSettings } from "./auth-settings.ts";
import {
  type AuthUnderTest,
  codeOf,
  PASSWORD,
  shareAuth,
} from "./testing/auth-under-test.ts";

const CONFIRM = "Confirm your email address";
const CHANGE = "Confirm your new email address";

describe("In a project that confirms sign-ups by mail", () => {
  let auth: AuthUnderTest;
  before(async () => {
    auth = await shareAuth({
      authSettings: authSettings.parse({
        email: { enable_confirmations: true },
      }),
    });
  });

  async function signUp(flowType: "implicit" | "pkce") {
    const email = auth.newEmail();
    const client = auth.visitor(flowType);
    const { data, error } = await client.auth.signUp({
      email,
      password: PASSWORD,
      options: { emailRedirectTo: "http://127.0.0.1:3000/welcome" },
    });
    assert.equal(error, null);
    assert.equal(data.session, null);
    const { link } = await auth.readMail(email, CONFIRM);
    return { email, client, opened: await auth.click(link) };
  }

  it("a sign-up has a session when the link of the mail was followed", async () => {
    const { email, opened } = await signUp("implicit");
    assert.equal(opened.pathname, "/welcome");
    assert.match(opened.hash, /type=signup/);
    const { error } = await auth.visitor().auth
      .signInWithPassword({ email, password: PASSWORD });
    assert.equal(error, null);
  });

  it("a sign-up by PKCE has its session for the code", async () => {
    const { email, client, opened } = await signUp("pkce");
    const { data } = await client.auth
      .exchangeCodeForSession(opened.searchParams.get("code") ?? "");
    assert.equal(data.user?.email, email);
  });

  it("a change of address needs the yes of both addresses", async () => {
    const { email, client, opened } = await signUp("pkce");
    await client.auth
      .exchangeCodeForSession(opened.searchParams.get("code") ?? "");
    const next = auth.newEmail();
    await client.auth.updateUser({ email: next });
    const first = await auth.click((await auth.readMail(next, CHANGE)).link);
    assert.match(first.searchParams.get("message") ?? "", /other email/);
    assert.equal((await client.auth.getUser()).data.user?.email, email);
    const second = await auth.click((await auth.readMail(email, CHANGE)).link);
    assert.ok(second.searchParams.has("code"), second.href);
    assert.equal((await client.auth.getUser()).data.user?.email, next);
  });

  it("nobody signs in before", async () => {
    const email = auth.newEmail();
    const page = auth.visitor();
    await page.auth.signUp({ email, password: PASSWORD });
    const { error } = await page.auth
      .signInWithPassword({ email, password: PASSWORD });
    assert.deepEqual(codeOf(error), [400, "email_not_confirmed"]);
  });
});
