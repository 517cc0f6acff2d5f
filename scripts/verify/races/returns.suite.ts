import assert from "node:assert/strict";
import { test } from "node:test";
import type postgres from "postgres";
import {
  cancel,
  complete,
  deleteOrganization,
  insertAgain,
  leaseOrder,
  reserve,
} from "./actions.ts";
import { openRace } from "./open-race.ts";
import {
  completeRelease,
  confirmFinally,
  leaseRelease,
  letGo,
} from "./release-actions.ts";

const ACME = "+16045550001";

/** What the order, the number, its release and the organization say of each other. */
async function state(sql: postgres.Sql) {
  const [row] = await sql`
    select
      o.status as order, n.status as number, r.status as release, n.organization_id = g.id as owned,
      (
        select count(*)::int from public.admin_notifications
        where status = 'pending' and title like 'Decide who gets %'
      ) as questions
    from public.phone_number_orders as o
    left join public.organizations as g on g.id = o.organization_id
    left join public.phone_numbers as n on n.order_id = o.id
    left join public.phone_number_releases as r on r.phone_number_id = n.id
  `;
  return { ...row };
}

/** The admins are asked once, and nobody has the number meanwhile. */
const asked = {
  order: "purchased",
  number: "releasing",
  release: "held",
  owned: null,
  questions: 1,
};

/** Another number is being bought. */
const ordered = { order: "queued", questions: 0 };

/** Leases an order whose number may be being bought, and deletes its organization. */
async function deleteWhileBuying(sql: postgres.Sql) {
  const lease = await leaseOrder(sql, "Acme");
  assert.equal(await reserve(sql, lease, ACME), "reserved");
  await deleteOrganization(sql, "Acme");
  return lease;
}

test("an admin is asked about a number that is recorded while the id of its organization is inserted", async (t) => {
  const { sql, one: client, other: worker, untilBlocked } = await openRace(t);
  const lease = await deleteWhileBuying(sql);
  await client.sql`begin`;
  await insertAgain(client.sql, "Acme");
  const pending = complete(worker.sql, lease, ACME);
  await untilBlocked(worker, pending);
  await client.sql`commit`;
  assert.equal(await pending, "releasing");
  assert.deepEqual(await state(sql), asked);
});

test("an admin is asked when the id of an organization is inserted while its number is recorded", async (t) => {
  const { sql, one: worker, other: client, untilBlocked } = await openRace(t);
  const lease = await deleteWhileBuying(sql);
  await worker.sql`begin`;
  assert.equal(await complete(worker.sql, lease, ACME), "releasing");
  const pending = insertAgain(client.sql, "Acme");
  await untilBlocked(client, pending);
  await worker.sql`commit`;
  await pending;
  assert.deepEqual(await state(sql), asked);
});

test("an order begins anew that ends while the id of its organization is inserted", async (t) => {
  const { sql, one: client, other: worker, untilBlocked } = await openRace(t);
  const lease = await deleteWhileBuying(sql);
  await client.sql`begin`;
  await insertAgain(client.sql, "Acme");
  const pending = cancel(worker.sql, lease);
  await untilBlocked(worker, pending);
  await client.sql`commit`;
  assert.equal(await pending, "cancelled");
  const { order, number } = await state(sql);
  assert.deepEqual([order, number], ["queued", null]);
});

test("what an order reserved is looked for when it ends while the id of its organization is inserted", async (t) => {
  const { sql, one: worker, other: client, untilBlocked } = await openRace(t);
  const lease = await deleteWhileBuying(sql);
  await worker.sql`begin`;
  assert.equal(await cancel(worker.sql, lease), "cancelled");
  const pending = insertAgain(client.sql, "Acme");
  await untilBlocked(client, pending);
  await worker.sql`commit`;
  await pending;
  const [next] = await sql`
    select organization_exists, reserved_phone_number from public.claim_phone_number_orders(1, 60)`;
  assert.deepEqual({ ...next }, {
    organization_exists: false,
    reserved_phone_number: ACME,
  });
});

test("nobody buys for a deleted organization once its id is inserted", async (t) => {
  const { sql, one: client, other: worker, untilBlocked } = await openRace(t);
  const lease = await leaseOrder(sql, "Acme");
  await deleteOrganization(sql, "Acme");
  await client.sql`begin`;
  await insertAgain(client.sql, "Acme");
  const pending = reserve(worker.sql, lease, ACME);
  await untilBlocked(worker, pending);
  await client.sql`commit`;
  assert.equal(await pending, "lease_lost");
  assert.equal((await state(sql)).order, "queued");
});

test("another number is ordered when the last is given back while the id of its organization is inserted", async (t) => {
  const { sql, one: worker, other: client, untilBlocked } = await openRace(t);
  await letGo(sql, "Acme", ACME);
  const lease = await leaseRelease(sql);
  await worker.sql`begin`;
  assert.equal(await completeRelease(worker.sql, lease), "released");
  const pending = insertAgain(client.sql, "Acme");
  await untilBlocked(client, pending);
  await worker.sql`commit`;
  await pending;
  const { order, questions } = await state(sql);
  assert.deepEqual({ order, questions }, ordered);
});

test("a number is not given back while the id of its organization is inserted", async (t) => {
  const { sql, one: client, other: worker, untilBlocked } = await openRace(t);
  await letGo(sql, "Acme", ACME);
  const lease = await leaseRelease(sql);
  await client.sql`begin`;
  await insertAgain(client.sql, "Acme");
  const pending = completeRelease(worker.sql, lease);
  await untilBlocked(worker, pending);
  await client.sql`commit`;
  assert.equal(await pending, "lease_lost");
  assert.deepEqual(await state(sql), asked);
});

test("a release that Twilio is asked for goes on while the id of its organization is inserted", async (t) => {
  const { sql, one: worker, other: client, untilBlocked } = await openRace(t);
  await letGo(sql, "Acme", ACME);
  const lease = await leaseRelease(sql);
  await worker.sql`begin`;
  assert.equal(await confirmFinally(worker.sql, lease), "confirmed");
  const pending = insertAgain(client.sql, "Acme");
  await untilBlocked(client, pending);
  await worker.sql`commit`;
  await pending;
  assert.equal((await state(sql)).questions, 0);
  assert.equal(await completeRelease(sql, lease), "released");
  const { order, questions } = await state(sql);
  assert.deepEqual({ order, questions }, ordered);
});
