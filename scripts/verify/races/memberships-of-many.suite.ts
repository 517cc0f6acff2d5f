import assert from "node:assert/strict";
import { test } from "node:test";
import {
  beginAs,
  insertMember,
  insertUser,
  openMemberships,
  setRole,
} from "./memberships.ts";

/** Ids in this order. */
const FIRST = "00000000-0000-4000-8000-000000000001";
const LAST = "f0000000-0000-4000-8000-000000000001";

test("a user who changes memberships while the account of the organizations' creator is deleted waits, and neither fails", async (t) => {
  const { sql, one, other, openSession, untilBlocked } = await openMemberships(
    t,
  );
  const third = await openSession();
  const [zed, ada] = [await insertUser(sql), await insertUser(sql)];
  // A deletion finds them in the order of their inserts, a member in that of their ids.
  for (const id of [LAST, FIRST]) {
    await sql`insert into public.organizations (id, name, created_by) values (${id}, 'Bolt', ${zed})`;
    await insertMember(sql, id, ada, "owner");
  }

  await third.sql`begin`;
  await third
    .sql`select from public.organizations where id = ${LAST} for no key update`;
  const deletion = one.sql`delete from auth.users where id = ${zed}`.execute();
  await untilBlocked(one, deletion);
  await beginAs(other, ada);
  const change = setRole(other, ada, "owner");
  await untilBlocked(other, change);
  await third.sql`commit`;

  await deletion;
  assert.equal(await change, 2);
  await other.sql`commit`;
  const rows = await sql`
    select created_by from public.organizations where id in (${FIRST}, ${LAST})
  `;
  assert.deepEqual([...rows], [{ created_by: null }, { created_by: null }]);
});

test("of two servers that insert memberships of two organizations in different orders, one may have to ask again, and nothing is half done", async (t) => {
  const { sql, one, other, untilBlocked } = await openMemberships(t);
  const dan = await insertUser(sql);
  const eve = await insertUser(sql);
  for (const id of [FIRST, LAST]) {
    await sql`insert into public.organizations (id, name) values (${id}, 'Bolt')`;
  }
  const members = (user: string) =>
    sql<{ organization_id: string }[]>`
    select organization_id from public.organization_members where user_id = ${user}
  `;

  await one.sql`begin`;
  await insertMember(one.sql, FIRST, dan, "member");
  await other.sql`begin`;
  await insertMember(other.sql, LAST, eve, "member");
  const ones = insertMember(one.sql, LAST, dan, "member");
  await untilBlocked(one, ones);
  const others = insertMember(other.sql, FIRST, eve, "member");
  const outcomes = await Promise.allSettled([ones, others]);
  const failed = outcomes.flatMap((outcome) =>
    outcome.status === "rejected" ? [Object(outcome.reason).code] : []
  );
  assert.deepEqual(failed, ["40P01"]);
  await Promise.all([one.sql`commit`, other.sql`commit`]);

  const counts = [(await members(dan)).length, (await members(eve)).length];
  assert.deepEqual(counts.toSorted(), [0, 2]);
  const again = counts[0] === 0 ? dan : eve;
  await sql`
    insert into public.organization_members (organization_id, user_id)
    values (${FIRST}, ${again}), (${LAST}, ${again})
  `;
  assert.equal((await members(again)).length, 2);
});
