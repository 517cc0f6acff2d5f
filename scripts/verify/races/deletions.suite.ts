import assert from "node:assert/strict";
import { test } from "node:test";
import type postgres from "postgres";
import { complete, deleteOrganization, fail, leaseOrder } from "./actions.ts";
import { openRace } from "./open-race.ts";

const released = { status: "releasing", organization_id: null };

async function numbers(sql: postgres.Sql): Promise<unknown[]> {
  return [
    ...await sql`select status, organization_id from public.phone_numbers`,
  ];
}

test("a deletion waits for a completion, and releases the number", async (t) => {
  const { sql, one: worker, other: owner, untilBlocked } = await openRace(t);
  const lease = await leaseOrder(sql, "Acme");
  await worker.sql`begin`;
  const status = await complete(worker.sql, lease, "+16045550001");
  assert.equal(status, "pending_import");
  const pending = deleteOrganization(owner.sql, "Acme");
  await untilBlocked(owner, pending);
  await worker.sql`commit`;
  await pending;
  assert.deepEqual(await numbers(sql), [released]);
});

test("a completion waits for a deletion, and records the number as releasing", async (t) => {
  const { sql, one: owner, other: worker, untilBlocked } = await openRace(t);
  const lease = await leaseOrder(sql, "Acme");
  await owner.sql`begin`;
  await deleteOrganization(owner.sql, "Acme");
  const pending = complete(worker.sql, lease, "+16045550001");
  await untilBlocked(worker, pending);
  await owner.sql`commit`;
  assert.equal(await pending, "releasing");
  assert.deepEqual(await numbers(sql), [released]);
});

test("a completion continues when the deletion is rolled back", async (t) => {
  const { sql, one: owner, other: worker, untilBlocked } = await openRace(t);
  const lease = await leaseOrder(sql, "Acme");
  await owner.sql`begin`;
  await deleteOrganization(owner.sql, "Acme");
  const pending = complete(worker.sql, lease, "+16045550001");
  await untilBlocked(worker, pending);
  await owner.sql`rollback`;
  assert.equal(await pending, "pending_import");
});

test("completions and deletions at once neither deadlock nor lose a number", async (t) => {
  const { sql, one: worker, other: owner } = await openRace(t);
  for (let round = 10; round < 30; round++) {
    const lease = await leaseOrder(sql, "Acme");
    await Promise.all([
      complete(worker.sql, lease, `+160455500${round}`),
      deleteOrganization(owner.sql, "Acme"),
    ]);
  }
  assert.deepEqual(await numbers(sql), Array(20).fill(released));
});

test("a failure is recorded although the organization is being deleted", async (t) => {
  const { sql, one: owner, other: worker, untilBlocked } = await openRace(t);
  const lease = await leaseOrder(sql, "Acme");
  await owner.sql`begin`;
  await deleteOrganization(owner.sql, "Acme");
  const pending = fail(worker.sql, lease);
  await untilBlocked(worker, pending);
  await owner.sql`commit`;
  assert.equal(await pending, "failed");
});
