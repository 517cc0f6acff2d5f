import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import {
  type AuthUnderTest,
  codeOf,
  PASSWORD,
  shareAuth,
} from "./testing/auth-under-test.ts";

const redirectTo = "http://localhost:3000/welcome";

describe("auth.admin.generateLink", () => {
  let auth: AuthUnderTest;
  before(async () => {
    auth = await shareAuth();
  });

  type Wish = Parameters<
    AuthUnderTest["server"]["auth"]["admin"]["generateLink"]
  >[0];

  /** Follows a link, and returns whom it signs in. */
  async function enter(wish: Wish) {
    const { data, error } = await auth.server.auth.admin.generateLink({
      ...wish,
      options: { redirectTo },
    });
    assert.equal(error, null);
    const opened = await auth.click(data.properties?.action_link ?? "");
    assert.ok(opened.href.startsWith(`${redirectTo}#`), opened.href);
    const token = new URLSearchParams(opened.hash.slice(1)).get("access_token");
    const { data: read } = await auth.visitor().auth.getUser(token ?? "");
    assert.equal(read.user?.email, wish.email);
    assert.equal(await auth.countMails(wish.email), 0);
  }

  it("makes links that sign a user in, and mails none", async () => {
    const { email } = await auth.signUp();
    await enter({ type: "recovery", email });
    await enter({ type: "magiclink", email });
  });

  it("makes links that sign somebody up", async () => {
    const email = auth.newEmail();
    await enter({ type: "signup", email, password: PASSWORD });
    const { error } = await auth.visitor().auth
      .signInWithPassword({ email, password: PASSWORD });
    assert.equal(error, null);
    await enter({ type: "invite", email: auth.newEmail() });
    await enter({ type: "magiclink", email: auth.newEmail() });
  });

  it("makes a code that does the same", async () => {
    const { email, id } = await auth.signUp();
    const { data } = await auth.server.auth.admin
      .generateLink({ type: "magiclink", email });
    const token = data.properties?.email_otp ?? "";
    const verified = await auth.visitor().auth
      .verifyOtp({ email, token, type: "email" });
    assert.equal(verified.data.user?.id, id);
  });

  it("refuses users who are there already, or not", async () => {
    const { email } = await auth.signUp();
    const failed = async (wish: Wish) =>
      codeOf((await auth.server.auth.admin.generateLink(wish)).error);
    const exists = [422, "email_exists"];
    assert.deepEqual(await failed({ type: "invite", email }), exists);
    assert.deepEqual(
      await failed({ type: "signup", email, password: PASSWORD }),
      exists,
    );
    assert.deepEqual(
      await failed({ type: "recovery", email: auth.newEmail() }),
      [404, "user_not_found"],
    );
  });
});
