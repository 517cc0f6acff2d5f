import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import type postgres from "postgres";
import { buy, deleteOrganization } from "./actions.ts";
import { openRace } from "./open-race.ts";

async function insertMember(
  sql: postgres.Sql,
  role: "owner" | "member",
): Promise<string> {
  const [row] = await sql<{ user_id: string }[]>`
    with person as (
      insert into auth.users (id, email)
      values (gen_random_uuid(), gen_random_uuid() || '@tests.example.com')
      returning id
    )
    insert into public.organization_members (organization_id, user_id, role)
    select g.id, person.id, ${role}
    from public.organizations as g, person
    where g.name = 'Acme'
    returning user_id
  `;
  return row?.user_id ?? "";
}

async function deleteAccount(sql: postgres.Sql, user: string): Promise<void> {
  await sql`delete from auth.users where id = ${user}`;
}

async function follow(sql: postgres.Sql): Promise<void> {
  await sql`select one_number.follow_departures()`;
}

async function told(sql: postgres.Sql): Promise<number> {
  const rows = await sql`
    select from public.admin_notifications
    where type = 'organization_without_members' and status = 'pending'
  `;
  return rows.length;
}

/** Acme with a number and two owners, whose accounts two sessions delete. */
async function openDepartures(t: TestContext) {
  const race = await openRace(t);
  await race.sql`truncate public.member_departures`;
  await buy(race.sql, "Acme", "+16045550001");
  return {
    ...race,
    ada: await insertMember(race.sql, "owner"),
    ben: await insertMember(race.sql, "owner"),
  };
}

test("of two owners who leave at once neither waits, and the admins are told", async (t) => {
  const { sql, one, other, ada, ben } = await openDepartures(t);
  await one.sql`begin`;
  await deleteAccount(one.sql, ada);
  await deleteAccount(other.sql, ben);
  // Until the first is gone, it is the owner.
  await follow(sql);
  assert.equal(await told(sql), 0);
  await one.sql`commit`;
  await follow(sql);
  assert.equal(await told(sql), 1);
});

test("an owner who leaves while the organization is deleted neither waits for it nor deadlocks", async (t) => {
  const { sql, one, other, ada, untilBlocked } = await openDepartures(t);
  await one.sql`begin`;
  await deleteAccount(one.sql, ada);
  const deletion = deleteOrganization(other.sql, "Acme");
  await untilBlocked(other, deletion);
  await one.sql`commit`;
  await deletion;
  await follow(sql);
  assert.equal(await told(sql), 0);
});

test("an organization that is being deleted is followed later, and does not hold up others", async (t) => {
  const { sql, one, other, ada, ben } = await openDepartures(t);
  await deleteAccount(sql, ada);
  await deleteAccount(sql, ben);
  await one.sql`begin`;
  await deleteOrganization(one.sql, "Acme");
  await other.sql`set lock_timeout = '5s'`;
  await follow(other.sql);
  assert.equal(await told(sql), 0);
  await one.sql`rollback`;
  await follow(sql);
  assert.equal(await told(sql), 1);
});

test("a member who is leaving does not become the owner", async (t) => {
  const { sql, one, other, ada, ben, untilBlocked } = await openDepartures(t);
  const cleo = await insertMember(sql, "member");
  await deleteAccount(sql, ada);
  await deleteAccount(sql, ben);
  await one.sql`begin`;
  await deleteAccount(one.sql, cleo);
  const following = follow(other.sql);
  await untilBlocked(other, following);
  await one.sql`commit`;
  await following;
  await follow(sql);
  assert.equal(await told(sql), 1);
});
