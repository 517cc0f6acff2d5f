import assert from "node:assert/strict";
import { test } from "node:test";
import { claim, insertOrganization, leaseOrder, reserve } from "./actions.ts";
import { openRace } from "./open-race.ts";

test("two claims at once never lease the same order", async (t) => {
  const { sql, one, other, untilBlocked } = await openRace(t);
  for (const name of ["A", "B", "C"]) await insertOrganization(sql, name);
  await one.sql`begin`;
  const first = await claim(one.sql, 2);
  const pending = claim(other.sql, 10);
  await untilBlocked(other, pending);
  await one.sql`commit`;
  const second = await pending;
  assert.equal(first.length, 2);
  assert.equal(second.length, 1);
  const orders = [...first, ...second].map(({ order }) => order);
  assert.equal(new Set(orders).size, 3);
});

test("a claim that is rolled back leaves its orders to the next", async (t) => {
  const { sql, one, other, untilBlocked } = await openRace(t);
  await insertOrganization(sql, "A");
  await one.sql`begin`;
  const first = await claim(one.sql, 10);
  const pending = claim(other.sql, 10);
  await untilBlocked(other, pending);
  await one.sql`rollback`;
  const second = await pending;
  assert.deepEqual(
    second.map(({ order }) => order),
    first.map(({ order }) => order),
  );
});

test("many claims at once exceed no limit", async (t) => {
  const { sql, openSession } = await openRace(t);
  await sql`
    insert into public.organizations (name)
    select 'Organization ' || n from generate_series(1, 40) as n
  `;
  const sessions = await Promise.all(Array.from({ length: 8 }, openSession));
  const claims = await Promise.all(
    sessions.map((session) => claim(session.sql, 3)),
  );
  const orders = claims.flat().map(({ order }) => order);
  assert.equal(orders.length, 20, "the default of max_concurrent_purchases");
  assert.equal(new Set(orders).size, 20);
});

test("locked orders keep no other order waiting, however many are locked", async (t) => {
  const { sql, one, other } = await openRace(t);
  await sql`
    insert into public.organizations (name)
    select 'Deleted ' || n from generate_series(1, 40) as n
  `;
  await insertOrganization(sql, "Other");
  await one.sql`begin`;
  await one.sql`delete from public.organizations where name <> 'Other'`;
  await other.sql`set lock_timeout = '2s'`;
  const [lease, ...more] = await claim(other.sql, 10);
  await one.sql`rollback`;
  const [order] = await sql`
    select organization_name from public.phone_number_orders where id = ${
    lease?.order ?? null
  }`;
  assert.equal(order?.organization_name, "Other");
  assert.deepEqual(more, []);
});

test("one of two reservations of a number wins", async (t) => {
  const { sql, one, other, untilBlocked } = await openRace(t);
  const mine = await leaseOrder(sql, "A");
  const yours = await leaseOrder(sql, "B");
  await one.sql`begin`;
  assert.equal(await reserve(one.sql, mine, "+16045550001"), "reserved");
  const pending = reserve(other.sql, yours, "+16045550001");
  await untilBlocked(other, pending);
  await one.sql`commit`;
  assert.equal(await pending, "taken");
});

test("a number whose reservation is rolled back is free", async (t) => {
  const { sql, one, other, untilBlocked } = await openRace(t);
  const mine = await leaseOrder(sql, "A");
  const yours = await leaseOrder(sql, "B");
  await one.sql`begin`;
  assert.equal(await reserve(one.sql, mine, "+16045550001"), "reserved");
  const pending = reserve(other.sql, yours, "+16045550001");
  await untilBlocked(other, pending);
  await one.sql`rollback`;
  assert.equal(await pending, "reserved");
});
