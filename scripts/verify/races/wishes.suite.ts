import assert from "node:assert/strict";
import { test } from "node:test";
import type postgres from "postgres";
import { buy, complete, fail, leaseOrder, reserve } from "./actions.ts";
import { openRace } from "./open-race.ts";
import { completeRelease, leaseRelease } from "./release-actions.ts";

function wishFor(sql: postgres.Sql, areaCode: string) {
  return sql`update public.organizations set area_code = ${areaCode}`;
}

async function order(sql: postgres.Sql) {
  const [row] = await sql`
    select status, area_code, reserved_phone_number from public.phone_number_orders`;
  return { ...row };
}

test("a wish waits for the record of a number, whose order keeps its own", async (t) => {
  const { sql, one: worker, other: server, untilBlocked } = await openRace(t);
  const lease = await leaseOrder(sql, "Acme");
  await worker.sql`begin`;
  await complete(worker.sql, lease, "+16045550001");
  const pending = wishFor(server.sql, "212");
  await untilBlocked(server, pending);
  await worker.sql`commit`;
  await pending;
  assert.deepEqual(await order(sql), {
    status: "purchased",
    area_code: null,
    reserved_phone_number: "+16045550001",
  });
});

test("a reservation waits for a wish, and reserves nothing for the old one", async (t) => {
  const { sql, one: server, other: worker, untilBlocked } = await openRace(t);
  const lease = await leaseOrder(sql, "Acme");
  await server.sql`begin`;
  await wishFor(server.sql, "212");
  const pending = reserve(worker.sql, lease, "+16045550001");
  await untilBlocked(worker, pending);
  await server.sql`commit`;
  assert.equal(await pending, "lease_lost");
  assert.deepEqual(await order(sql), {
    status: "queued",
    area_code: "212",
    reserved_phone_number: null,
  });
});

test("a failure waits for a wish, and does not end the order", async (t) => {
  const { sql, one: server, other: worker, untilBlocked } = await openRace(t);
  const lease = await leaseOrder(sql, "Acme");
  await server.sql`begin`;
  await wishFor(server.sql, "212");
  const pending = fail(worker.sql, lease);
  await untilBlocked(worker, pending);
  await server.sql`commit`;
  assert.equal(await pending, "queued");
});

test("the end of a release waits for a wish, which its order has afterwards", async (t) => {
  const { sql, one: server, other: worker, untilBlocked } = await openRace(t);
  await buy(sql, "Acme", "+16045550001");
  await sql`select public.release_phone_number('+16045550001', '+16045550001')`;
  const lease = await leaseRelease(sql);
  await server.sql`begin`;
  await wishFor(server.sql, "212");
  const pending = completeRelease(worker.sql, lease);
  await untilBlocked(worker, pending);
  await server.sql`commit`;
  await pending;
  assert.deepEqual(await order(sql), {
    status: "purchased",
    area_code: "212",
    reserved_phone_number: null,
  });
});
