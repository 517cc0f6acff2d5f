import assert from "node:assert/strict";
import { test } from "node:test";
import postgres from "postgres";
import { claim, deleteOrganization, insertOrganization } from "./actions.ts";
import { openRace } from "./open-race.ts";

const NUMBER = "+16045550001";

/** Begins to take the number over; returns the hint of a refusal, or "begun". */
async function beginTakeOver(sql: postgres.Sql, id: string): Promise<string> {
  try {
    await sql`select public.begin_take_over(${id}, ${NUMBER})`;
    return "begun";
  } catch (error) {
    if (!(error instanceof postgres.PostgresError)) throw error;
    return error.hint ?? error.message;
  }
}

async function orderOf(sql: postgres.Sql, id: string) {
  const [order] = await sql<{ status: string; number: string | null }[]>`
    select status, reserved_phone_number as number from public.phone_number_orders where organization_id = ${id}`;
  return order;
}

test("a take-over waits for a claim, and is refused while a number is being bought", async (t) => {
  const { sql, one, other, untilBlocked } = await openRace(t);
  const id = await insertOrganization(sql, "Acme");
  await one.sql`begin`;
  assert.equal((await claim(one.sql, 1)).length, 1);
  const taking = beginTakeOver(other.sql, id);
  await untilBlocked(other, taking);
  await one.sql`commit`;
  assert.equal(await taking, "ORDER_IN_PROGRESS");
  assert.deepEqual(await orderOf(sql, id), {
    status: "purchasing",
    number: null,
  });
});

test("a claim waits for no take-over, and buys nothing for it", async (t) => {
  const { sql, one, other } = await openRace(t);
  const id = await insertOrganization(sql, "Acme");
  await one.sql`begin`;
  assert.equal(await beginTakeOver(one.sql, id), "begun");
  assert.deepEqual(await claim(other.sql, 1), []);
  await one.sql`commit`;
  assert.deepEqual(await claim(other.sql, 1), []);
  assert.deepEqual(await orderOf(sql, id), { status: "held", number: NUMBER });
});

test("of two organizations that take the same number over, one does", async (t) => {
  const { sql, one, other, untilBlocked } = await openRace(t);
  const acme = await insertOrganization(sql, "Acme");
  const bolt = await insertOrganization(sql, "Bolt");
  await one.sql`begin`;
  assert.equal(await beginTakeOver(one.sql, acme), "begun");
  const taking = beginTakeOver(other.sql, bolt);
  await untilBlocked(other, taking);
  await one.sql`commit`;
  assert.equal(await taking, "ORDER_IN_PROGRESS");
  assert.deepEqual(await orderOf(sql, bolt), {
    status: "queued",
    number: null,
  });
});

test("an organization that is deleted meanwhile takes nothing over", async (t) => {
  const { sql, one, other, untilBlocked } = await openRace(t);
  const id = await insertOrganization(sql, "Acme");
  await one.sql`begin`;
  await deleteOrganization(one.sql, "Acme");
  const taking = beginTakeOver(other.sql, id);
  await untilBlocked(other, taking);
  await one.sql`commit`;
  assert.equal(await taking, "ORGANIZATION_NOT_FOUND");
  assert.deepEqual(await orderOf(sql, id), {
    status: "cancelled",
    number: null,
  });
});

test("two calls that order for all order nothing twice", async (t) => {
  const { sql, one, other, untilBlocked } = await openRace(t);
  await sql`
    insert into public.organizations (name, provisioning_policy)
    select 'Older ' || n, 'never' from generate_series(1, 10) as n`;
  const order = (session: postgres.Sql) =>
    session<{ ordered: string }[]>`
      select ordered from public.order_phone_numbers(confirmed => 10, batch_size => 6)`
      .then(([row]) => row?.ordered);
  await one.sql`begin`;
  assert.equal(await order(one.sql), "6");
  const second = order(other.sql);
  await untilBlocked(other, second);
  await one.sql`commit`;
  assert.equal(await second, "4");
  const [row] = await sql`
    select count(*) as orders, count(distinct turn) as turns from public.phone_number_orders`;
  assert.deepEqual(row, { orders: "10", turns: "10" });
});
