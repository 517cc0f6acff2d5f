import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, it } from "node:test";
import {
  type AuthUnderTest,
  codeOf,
  shareAuth,
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

describe("The users of auth.admin", () => {
  let auth: AuthUnderTest;
  before(async () => {
    auth = await shareAuth();
    await auth.api.sql.unsafe(schema);
  });

  it("reads one user, and pages of all", async () => {
    await auth.signUp();
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
});
