import assert from "node:assert/strict";
import { test } from "node:test";
import { insertMember, insertUser, openMemberships } from "./memberships.ts";

test("of two servers that insert the same membership at once each has it in the answer", async (t) => {
  const { sql, one, other, acme, untilBlocked } = await openMemberships(t);
  const dan = await insertUser(sql);
  await one.sql`begin`;
  assert.equal(await insertMember(one.sql, acme, dan, "owner"), "owner");
  const second = insertMember(other.sql, acme, dan, "member");
  await untilBlocked(other, second);
  await one.sql`commit`;
  assert.equal(await second, "owner");
  const rows = await sql`
    select role::text from public.organization_members where user_id = ${dan}
  `;
  assert.deepEqual([...rows], [{ role: "owner" }]);
});

test("a member whom a server removes and another inserts at once belongs to the organization", async (t) => {
  const { sql, one, other, acme, cleo, left, untilBlocked } =
    await openMemberships(t);
  await one.sql`begin`;
  await one
    .sql`delete from public.organization_members where user_id = ${cleo}`;
  const insertion = insertMember(other.sql, acme, cleo, "member");
  await untilBlocked(other, insertion);
  await one.sql`commit`;
  assert.equal(await insertion, "member");
  assert.deepEqual(await left(), ["owner", "owner", "member"]);
  assert.equal((await sql`select from public.member_departures`).length, 1);
});
