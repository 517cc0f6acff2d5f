import assert from "node:assert/strict";
import { test } from "node:test";
import { deleteOrganization } from "./actions.ts";
import { beginAs, openMemberships, remove, setRole } from "./memberships.ts";

test("of two owners who leave at once one stays", async (t) => {
  const { ada, ben, left, overlap } = await openMemberships(t);
  const outcome = await overlap(
    [ada, (session) => remove(session, ada)],
    [ben, (session) => remove(session, ben)],
  );
  assert.equal(outcome, "LAST_OWNER");
  assert.deepEqual(await left(), [undefined, "owner", "member"]);
});

test("of two owners of whom one gives the role up while the other leaves one stays", async (t) => {
  const { ada, ben, left, overlap } = await openMemberships(t);
  const outcome = await overlap(
    [ada, (session) => setRole(session, ada, "member")],
    [ben, (session) => remove(session, ben)],
  );
  assert.equal(outcome, "LAST_OWNER");
  assert.deepEqual(await left(), ["member", "owner", "member"]);
});

test("of two owners who remove each other one stays", async (t) => {
  const { ada, ben, left, overlap } = await openMemberships(t);
  const outcome = await overlap(
    [ada, (session) => remove(session, ben)],
    [ben, (session) => remove(session, ada)],
  );
  assert.equal(outcome, "NOT_AN_OWNER");
  assert.deepEqual(await left(), ["owner", undefined, "member"]);
});

test("an owner who is removed meanwhile removes nobody, and one who is demoted promotes nobody", async (t) => {
  const { ada, ben, cleo, left, overlap } = await openMemberships(t);
  const demoted = await overlap(
    [ada, (session) => setRole(session, ben, "member")],
    [ben, (session) => setRole(session, cleo, "owner")],
  );
  assert.equal(demoted, "NOT_AN_OWNER");
  assert.deepEqual(await left(), ["owner", "member", "member"]);
});

test("an owner who is demoted meanwhile does not become one again by that moment's statement", async (t) => {
  const { ada, ben, left, overlap } = await openMemberships(t);
  const outcome = await overlap(
    [ada, (session) => setRole(session, ben, "member")],
    [ben, (session) => setRole(session, ben, "owner")],
  );
  assert.equal(outcome, "NOT_AN_OWNER");
  assert.deepEqual(await left(), ["owner", "member", "member"]);
});

test("a member who is made the only owner while leaving stays", async (t) => {
  const { sql, acme, ada, ben, cleo, left, overlap } = await openMemberships(t);
  await sql`delete from public.organization_members where user_id = ${ben}`;
  const promoted = await overlap(
    [ada, async (session) => {
      await setRole(session, cleo, "owner");
      return await remove(session, ada);
    }],
    [cleo, (session) => remove(session, cleo)],
  );
  assert.equal(promoted, "LAST_OWNER");
  assert.deepEqual(await left(), [undefined, undefined, "owner"]);
  const [organization] =
    await sql`select from public.organizations where id = ${acme}`;
  assert.ok(organization !== undefined);
});

test("an owner who hands over to a member who is leaving stays", async (t) => {
  const { sql, one, other, ada, ben, cleo, left, untilBlocked } =
    await openMemberships(t);
  await sql`delete from public.organization_members where user_id = ${ben}`;
  await beginAs(one, ada);
  await setRole(one, cleo, "owner");
  await beginAs(other, cleo);
  const leaving = remove(other, cleo);
  await untilBlocked(other, leaving);
  await one.sql`commit`;
  assert.equal(await leaving, 1);
  await beginAs(one, ada);
  const refused = assert.rejects(remove(one, ada), { hint: "LAST_OWNER" });
  await untilBlocked(one, refused);
  await other.sql`commit`;
  await refused;
  await one.sql`rollback`;
  assert.deepEqual(await left(), ["owner", undefined, undefined]);
});

test("a member who leaves while the organization is deleted does not deadlock", async (t) => {
  const { sql, one, other, cleo, untilBlocked } = await openMemberships(t);
  await beginAs(one, cleo);
  await remove(one, cleo);
  const deletion = deleteOrganization(other.sql, "Acme");
  await untilBlocked(other, deletion);
  await one.sql`commit`;
  await deletion;
  assert.deepEqual([...await sql`select from public.organization_members`], []);
});

test("an organization that is deleted first is left by nobody", async (t) => {
  const { sql, one, other, cleo, untilBlocked } = await openMemberships(t);
  await one.sql`begin`;
  await deleteOrganization(one.sql, "Acme");
  await beginAs(other, cleo);
  const leaving = remove(other, cleo);
  await untilBlocked(other, leaving);
  await one.sql`commit`;
  assert.equal(await leaving, 0);
  await other.sql`commit`;
  assert.deepEqual([...await sql`select from public.member_departures`], []);
});

test("an owner who leaves while the account of the other one is deleted leaves a member who is appointed", async (t) => {
  const { sql, one, other, ada, ben, left } = await openMemberships(t);
  await one.sql`begin`;
  await one.sql`delete from auth.users where id = ${ada}`;
  await beginAs(other, ben);
  assert.equal(await remove(other, ben), 1);
  await other.sql`commit`;
  await one.sql`commit`;
  await sql`select one_number.follow_departures()`;
  assert.deepEqual(await left(), [undefined, undefined, "owner"]);
});
