import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, it } from "node:test";
import {
  type AuthUnderTest,
  codeOf,
  PASSWORD,
  shareAuth,
} from "./testing/auth-under-test.ts";

describe("auth.admin.createUser", () => {
  let auth: AuthUnderTest;
  before(async () => {
    auth = await shareAuth();
  });

  const create = (attributes: {
    email?: string;
    password?: string;
    id?: string;
  }) =>
    auth.server.auth.admin.createUser({ email_confirm: true, ...attributes });

  it("creates a user who can sign in at once", async () => {
    const [id, email] = [randomUUID(), auth.newEmail()];
    const { data, error } = await auth.server.auth.admin.createUser({
      id,
      email: email.toUpperCase(),
      password: PASSWORD,
      email_confirm: true,
      user_metadata: { name: "Ada" },
      app_metadata: { plan: "gold" },
    });
    assert.equal(error, null);
    assert.equal(data.user?.id, id);
    assert.equal(data.user?.email, email);
    assert.deepEqual(data.user?.app_metadata, {
      provider: "email",
      providers: ["email"],
      plan: "gold",
    });
    assert.deepEqual(data.user?.user_metadata, {
      name: "Ada",
      email_verified: true,
    });
    const signedIn = await auth.visitor().auth
      .signInWithPassword({ email, password: PASSWORD });
    assert.equal(signedIn.error, null);
    assert.equal(signedIn.data.user?.id, id);
  });

  it("writes the rows that a sign-up writes", async () => {
    const { id } = await auth.signUp();
    const { data } = await create({
      email: auth.newEmail(),
      password: PASSWORD,
    });
    const rowsOf = async (userId: string | undefined) => {
      const [row] = await auth.api.admin`
        select
          (select array_agg(key order by key) from jsonb_each(jsonb_strip_nulls(to_jsonb(u)))
            where key <> 'last_sign_in_at') as columns,
          left(encrypted_password, 7) as hash,
          (select array_agg(i.provider || (i.provider_id = u.id::text)) from auth.identities i where user_id = u.id)
            as identities
        from auth.users u where id = ${userId ?? null}
      `;
      return row;
    };
    const created = await rowsOf(data.user?.id);
    assert.ok(created !== undefined);
    assert.equal(created.hash, "$2a$10$");
    const signedUp = await rowsOf(id);
    assert.deepEqual(created.columns, signedUp?.columns);
    assert.deepEqual(created.identities, signedUp?.identities);
  });

  it("creates a user without email_confirm who cannot sign in before the mail is answered", async () => {
    const email = auth.newEmail();
    const { data } = await auth.server.auth.admin.createUser({
      email,
      password: PASSWORD,
    });
    assert.equal(data.user?.email_confirmed_at, undefined);
    const page = auth.visitor();
    const signIn = () =>
      page.auth.signInWithPassword({ email, password: PASSWORD });
    assert.deepEqual(codeOf((await signIn()).error), [
      400,
      "email_not_confirmed",
    ]);
    await page.auth.resend({ type: "signup", email });
    const mail = await auth.readMail(email, "Confirm your email address");
    const opened = await auth.click(mail.link);
    assert.match(opened.hash, /access_token=/);
    assert.equal((await signIn()).error, null);
  });

  it("refuses an address and an id that are taken, and what is none", async () => {
    const email = auth.newEmail();
    const { data } = await create({ email });
    const id = data.user?.id ?? "";
    const failed = async (attributes: { email?: string; id?: string }) =>
      codeOf((await create(attributes)).error);
    assert.deepEqual(await failed({ email }), [422, "email_exists"]);
    // supabase-js reads no code of a failure that may pass.
    assert.deepEqual(await failed({ id, email: auth.newEmail() }), [
      500,
      undefined,
    ]);
    const refused = [400, "validation_failed"];
    assert.deepEqual(await failed({ email: "nobody" }), refused);
    assert.deepEqual(await failed({}), refused);
    assert.deepEqual(
      await failed({ email: auth.newEmail(), id: "1" }),
      refused,
    );
  });
});
