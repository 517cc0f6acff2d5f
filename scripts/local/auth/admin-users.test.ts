import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import {
  type AuthUnderTest,
  codeOf,
  PASSWORD,
  startAuthUnderTest,
} from "./testing/auth-under-test.ts";

const schema = `
create table public.departures (user_id uuid);
create function public.record_departure() returns trigger language plpgsql as $$
begin
  insert into public.departures values (old.id);
  return old;
end
$$;
create trigger record_departure before delete on auth.users
for each row execute function public.record_departure();
`;

describe("auth.admin", () => {
  let auth: AuthUnderTest;
  before(async () => {
    auth = await startAuthUnderTest(schema);
  });
  after(() => auth.stop());

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

  it("reads one user, and pages of all", async () => {
    const { email, id } = await auth.signUp();
    const { admin } = auth.server.auth;
    const one = await admin.getUserById(id);
    assert.equal(one.data.user?.email, email);
    const unknown = await admin.getUserById(randomUUID());
    assert.deepEqual(codeOf(unknown.error), [404, "user_not_found"]);

    const { data, error } = await admin.listUsers({ page: 1, perPage: 2 });
    assert.equal(error, null);
    assert.equal(data.users.length, 2);
    assert.equal(data.users[0]?.id, id);
    assert.ok("total" in data && data.total > 2);
    assert.equal(data.nextPage, 2);
    assert.equal(data.lastPage, Math.ceil(data.total / 2));
    const rest = await admin.listUsers({ page: 2, perPage: 1000 });
    assert.deepEqual(rest.data.users, []);
  });

  it("changes a user at once, and ends their sessions with a new password", async () => {
    const { id, client } = await auth.signUp();
    const email = auth.newEmail();
    const { data, error } = await auth.server.auth.admin.updateUserById(id, {
      email,
      email_confirm: true,
      password: "another secret",
      app_metadata: { plan: "gold" },
    });
    assert.equal(error, null);
    assert.equal(data.user?.email, email);
    assert.equal(data.user?.app_metadata.plan, "gold");
    const old = await client.auth.refreshSession();
    assert.deepEqual(codeOf(old.error), [400, "refresh_token_not_found"]);
    const signedIn = await auth.visitor().auth
      .signInWithPassword({ email, password: "another secret" });
    assert.equal(signedIn.error, null);
  });

  it("deletes a user, whose sessions end, and the database's triggers run", async () => {
    const { id, email, client } = await auth.signUp();
    const { error } = await auth.server.auth.admin.deleteUser(id);
    assert.equal(error, null);
    const rows = await auth.api.admin`select * from public.departures`;
    assert.deepEqual([...rows], [{ user_id: id }]);

    const gone = await client.auth.getUser();
    assert.deepEqual(codeOf(gone.error), [403, "user_not_found"]);
    const refreshed = await client.auth.refreshSession();
    assert.deepEqual(codeOf(refreshed.error), [400, "refresh_token_not_found"]);
    const again = await auth.server.auth.admin.deleteUser(id);
    assert.deepEqual(codeOf(again.error), [404, "user_not_found"]);
    await auth.signUp(email);
  });

  it("invites somebody by mail, whose link signs them in", async () => {
    const email = auth.newEmail();
    const { admin } = auth.server.auth;
    const invited = await admin.inviteUserByEmail(email, {
      data: { name: "Ada" },
      redirectTo: "http://localhost:3000/welcome",
    });
    assert.equal(invited.error, null);
    assert.notEqual(invited.data.user?.invited_at, undefined);
    const { link } = await auth.readMail(email, "You've been invited");
    const opened = await auth.click(link);
    assert.equal(opened.pathname, "/welcome");
    assert.match(opened.hash, /type=invite/);
    const access_token = new URLSearchParams(opened.hash.slice(1))
      .get("access_token") ?? "";
    const { data } = await auth.visitor().auth.getUser(access_token);
    assert.equal(data.user?.user_metadata.name, "Ada");
    const again = await admin.inviteUserByEmail(email);
    assert.deepEqual(codeOf(again.error), [422, "email_exists"]);
  });

  it("signs a user out by their token", async () => {
    const { client, session } = await auth.signUp();
    const { error } = await auth.server.auth.admin
      .signOut(session.access_token, "global");
    assert.equal(error, null);
    const refreshed = await client.auth.refreshSession();
    assert.deepEqual(codeOf(refreshed.error), [400, "refresh_token_not_found"]);
  });

  it("is for the secret key only", async () => {
    const { client, id, session } = await auth.signUp();
    const { admin: byVisitor } = auth.visitor().auth;
    const { admin: byUser } = client.auth;
    for (const admin of [byVisitor, byUser]) {
      for (
        const { error } of [
          await admin.createUser({ email: auth.newEmail() }),
          await admin.deleteUser(id),
          await admin.getUserById(id),
          await admin.listUsers(),
          await admin.updateUserById(id, { app_metadata: { plan: "gold" } }),
          await admin.inviteUserByEmail(auth.newEmail()),
          await admin.generateLink({ type: "recovery", email: "a@b.example" }),
        ]
      ) {
        assert.deepEqual(codeOf(error), [403, "not_admin"]);
      }
    }
    // A user's token counts before the key that comes with it.
    const { status } = await auth.api.call("/auth/v1/admin/users", {
      key: "sb_secret_N7UND0UgjKTVK-Uodkm0Hg_xSvEMPvz",
      bearer: session.access_token,
    });
    assert.equal(status, 403);
    const wrong = await auth.withKey("sb_secret_wrong").auth.admin.listUsers();
    assert.equal(wrong.error?.status, 401);
    const inBrowser = await fetch(`${auth.url}/auth/v1/admin/users`, {
      headers: {
        apikey: "sb_secret_N7UND0UgjKTVK-Uodkm0Hg_xSvEMPvz",
        "user-agent": "Mozilla/5.0",
      },
    });
    assert.equal(inBrowser.status, 401);
  });
});
