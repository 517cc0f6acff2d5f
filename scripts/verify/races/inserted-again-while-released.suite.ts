import assert from "node:assert/strict";
import { test } from "node:test";
import { insertAgain } from "./actions.ts";
import { ACME, asked, ordered, state } from "./inserted-again.ts";
import { openRace } from "./open-race.ts";
import {
  completeRelease,
  confirmFinally,
  leaseRelease,
  letGo,
} from "./release-actions.ts";

test("another number is ordered when the old one is given back while the id of its organization is inserted", async (t) => {
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

test("a release that Twilio is asked for continues while the id of its organization is inserted", async (t) => {
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
