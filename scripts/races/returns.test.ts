import assert from "node:assert/strict";
import { test } from "node:test";
import type postgres from "postgres";
import {
  cancel,
  complete,
  deleteOrganization,
  insertAgain,
  leaseOrder,
} from "./actions.ts";
import { openRace } from "./open-race.ts";
import { completeRelease, leaseRelease, letGo } from "./release-actions.ts";

const ACME = "+16045550001";

/** What the order, the number and the organization say of each other. */
async function state(sql: postgres.Sql) {
  const [row] = await sql<{ order: string; number: string; owned: boolean }[]>`
    select o.status as order, n.status as number, n.organization_id = g.id as owned
    from public.phone_number_orders as o
    left join public.organizations as g on g.id = o.organization_id
    left join public.phone_numbers as n on n.order_id = o.id
  `;
  return row;
}

test("a number is recorded while its organization is inserted again", async (t) => {
  const { sql, one: client, other: worker, untilBlocked } = await openRace(t);
  const lease = await leaseOrder(sql, "Acme");
  await deleteOrganization(sql, "Acme");
  await client.sql`begin`;
  await insertAgain(client.sql, "Acme");
  const pending = complete(worker.sql, lease, ACME);
  await untilBlocked(worker, pending);
  await client.sql`commit`;
  assert.equal(await pending, "pending_import");
  const owned = { order: "purchased", number: "pending_import", owned: true };
  assert.deepEqual(await state(sql), owned);
});

test("an organization is inserted again while its number is recorded", async (t) => {
  const { sql, one: worker, other: client, untilBlocked } = await openRace(t);
  const lease = await leaseOrder(sql, "Acme");
  await deleteOrganization(sql, "Acme");
  await worker.sql`begin`;
  assert.equal(await complete(worker.sql, lease, ACME), "releasing");
  const pending = insertAgain(client.sql, "Acme");
  await untilBlocked(client, pending);
  await worker.sql`commit`;
  await pending;
  const owned = { order: "purchased", number: "pending_import", owned: true };
  assert.deepEqual(await state(sql), owned);
});

test("an order is not cancelled while its organization is inserted again", async (t) => {
  const { sql, one: client, other: worker, untilBlocked } = await openRace(t);
  const lease = await leaseOrder(sql, "Acme");
  await deleteOrganization(sql, "Acme");
  await client.sql`begin`;
  await insertAgain(client.sql, "Acme");
  const pending = cancel(worker.sql, lease);
  await untilBlocked(worker, pending);
  await client.sql`commit`;
  assert.equal(await pending, "lease_lost");
  assert.equal((await state(sql))?.order, "purchasing");
});

test("an order begins anew that is cancelled while its organization is inserted again", async (t) => {
  const { sql, one: worker, other: client, untilBlocked } = await openRace(t);
  const lease = await leaseOrder(sql, "Acme");
  await deleteOrganization(sql, "Acme");
  await worker.sql`begin`;
  assert.equal(await cancel(worker.sql, lease), "cancelled");
  const pending = insertAgain(client.sql, "Acme");
  await untilBlocked(client, pending);
  await worker.sql`commit`;
  await pending;
  assert.equal((await state(sql))?.order, "queued");
});

test("another number is ordered when the last is given back while its organization is inserted again", async (t) => {
  const { sql, one: worker, other: client, untilBlocked } = await openRace(t);
  await letGo(sql, "Acme", ACME);
  const lease = await leaseRelease(sql);
  await worker.sql`begin`;
  assert.equal(await completeRelease(worker.sql, lease), "released");
  const pending = insertAgain(client.sql, "Acme");
  await untilBlocked(client, pending);
  await worker.sql`commit`;
  await pending;
  assert.equal((await state(sql))?.order, "queued");
});

test("a number is not given back while its organization is inserted again", async (t) => {
  const { sql, one: client, other: worker, untilBlocked } = await openRace(t);
  await letGo(sql, "Acme", ACME);
  const lease = await leaseRelease(sql);
  await client.sql`begin`;
  await insertAgain(client.sql, "Acme");
  const pending = completeRelease(worker.sql, lease);
  await untilBlocked(worker, pending);
  await client.sql`commit`;
  assert.equal(await pending, "lease_lost");
  const owned = { order: "purchased", number: "pending_import", owned: true };
  assert.deepEqual(await state(sql), owned);
});
