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
import { ACME, asked, state } from "./inserted-again.ts";
import { openRace } from "./open-race.ts";

/** Leases an order with a reserved number, and deletes its organization. */
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

test("an order that ends while the id of its organization is inserted begins again", async (t) => {
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

test("the number that an order reserved is looked for when the order ends while the id of its organization is inserted", async (t) => {
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

test("no number is bought for a deleted organization once its id is inserted", async (t) => {
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
