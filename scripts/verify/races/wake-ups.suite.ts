import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import type postgres from "postgres";
import { insertOrganization } from "./actions.ts";
import { openRace } from "./open-race.ts";

const SIGN_UPS = 1_000;
const SESSIONS = 8;
/** As the purchasing function: longer than a transaction for which a wake-up is saved. */
const LINGER_MILLISECONDS = 1_100;

async function openWakeUps(sql: postgres.Sql): Promise<void> {
  await sql`truncate public.wake_ups, public.woken_functions, net.http_request_queue`;
  await sql`delete from vault.secrets where true`;
  await sql`
    select vault.create_secret('https://functions.example.com', 'edge_functions_url'),
      vault.create_secret('whsec_c2VjcmV0', 'edge_function_secret')
  `;
  await sql`update public.provisioning_settings set max_concurrent_purchases = 10000`;
}

async function look(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<{ claimed: number }[]>`
    select jsonb_array_length(public.claim_order_batch(50, 600)) as claimed
  `;
  return row?.claimed ?? 0;
}

async function countWakeUps(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<{ sent: number }[]>`
    select count(*)::integer as sent from public.wake_ups
  `;
  return row?.sent ?? 0;
}

/** The purchasing function, as far as the database sees it. Returns how many of its looks found nothing. */
async function work(
  sql: postgres.Sql,
  isOver: () => boolean,
): Promise<number> {
  let vain = 0;
  for (;;) {
    const arrived = await sql`delete from net.http_request_queue returning id`;
    if (arrived.length === 0) {
      if (isOver()) return vain;
      await wait(5);
      continue;
    }
    while (await look(sql) > 0);
    vain += 1;
    await wait(LINGER_MILLISECONDS);
    while (await look(sql) > 0);
    vain += 1;
  }
}

test("a burst of sign-ups sends a handful of wake-ups, and none is lost", async (t) => {
  const { sql, openSession } = await openRace(t);
  await openWakeUps(sql);
  const sessions = await Promise.all(
    Array.from({ length: SESSIONS }, () => openSession()),
  );
  let isOver = false;
  const working = work((await openSession()).sql, () => isOver);
  await Promise.all(sessions.map(async (session) => {
    for (let count = 0; count < SIGN_UPS / SESSIONS; count += 1) {
      await insertOrganization(session.sql, "Acme");
    }
  }));
  isOver = true;
  const vain = await working;

  const waiting = await sql`
    select from public.phone_number_orders where status <> 'purchasing'`;
  assert.equal(waiting.length, 0, "An order was not found, without any sweep");
  const sent = await countWakeUps(sql);
  // Each look that finds nothing lets the sessions wake again: those that are just then about to commit.
  assert.ok(
    sent <= SESSIONS * (vain + 1),
    `${sent} wake-ups, and ${vain} looks found nothing`,
  );
  assert.ok(sent < SIGN_UPS / 10, `${sent} wake-ups for ${SIGN_UPS} sign-ups`);
});

test("a sign-up that is open for longer than the function looks is served by the sweep", async (t) => {
  const { sql, one } = await openRace(t);
  await openWakeUps(sql);
  await insertOrganization(sql, "Acme");
  assert.equal(await look(sql), 1);
  await one.sql`begin`;
  await insertOrganization(one.sql, "Bolt");
  assert.equal(await look(sql), 0, "Both looks of the function find nothing");
  assert.equal(await look(sql), 0);
  await one.sql`commit`;
  assert.equal(await countWakeUps(sql), 1, "The second sign-up relied on work");

  await sql`select one_number.sweep_phone_number_orders()`;
  assert.equal(await countWakeUps(sql), 2);
  assert.equal(await look(sql), 1);
});

test("nobody relies on the wake-up of a sign-up that is not committed, or undone", async (t) => {
  const { sql, one } = await openRace(t);
  await openWakeUps(sql);
  await one.sql`begin`;
  await insertOrganization(one.sql, "Acme");
  await insertOrganization(sql, "Bolt");
  assert.equal(await countWakeUps(sql), 1, "The second one sent its own");
  await one.sql`rollback`;
  const queued = await sql`select from net.http_request_queue`;
  assert.equal(queued.length, 1);
  assert.equal(await look(sql), 1);
});

test("a sign-up does not wait for whoever locks what saves wake-ups, and wakes", async (t) => {
  const { sql, one, other } = await openRace(t);
  await openWakeUps(sql);
  await one.sql`begin`;
  await one.sql`lock table public.woken_functions in access exclusive mode`;
  await insertOrganization(other.sql, "Acme");
  await one.sql`commit`;
  assert.equal(await countWakeUps(sql), 1);
});

test("a sign-up does not wait for a claim", async (t) => {
  const { sql, one, other } = await openRace(t);
  await openWakeUps(sql);
  await insertOrganization(sql, "Acme");
  await one.sql`begin`;
  assert.equal(await look(one.sql), 1);
  await other.sql`set statement_timeout = '5s'`;
  await insertOrganization(other.sql, "Bolt");
  await one.sql`commit`;
  assert.equal(await look(sql), 1);
});
