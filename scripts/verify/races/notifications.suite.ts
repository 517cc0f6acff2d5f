import assert from "node:assert/strict";
import { test } from "node:test";
import type postgres from "postgres";
import { openRace } from "./open-race.ts";

async function notify(sql: postgres.Sql, count: number): Promise<void> {
  await sql`
    insert into public.admin_notifications (type, subject, title, body)
    select 'number_missing', n::text, 'It is missing', 'Look' from generate_series(1, ${count}::int) as n
  `;
}

async function claim(sql: postgres.Sql): Promise<readonly string[]> {
  const rows = await sql<{ notification_id: string }[]>`
    select notification_id from public.claim_notification_deliveries(60)
  `;
  return rows.map(({ notification_id: id }) => id);
}

async function resolve(sql: postgres.Sql, subject: string): Promise<void> {
  await sql`
    update public.admin_notifications set status = 'resolved', resolved_at = now() where subject = ${subject}
  `;
}

test("two deliveries at once tell the admins once", async (t) => {
  const { sql, one, other, untilBlocked } = await openRace(t);
  await notify(sql, 3);
  await one.sql`begin`;
  const first = await claim(one.sql);
  const pending = claim(other.sql);
  await untilBlocked(other, pending);
  await one.sql`commit`;
  assert.equal(first.length, 3);
  assert.deepEqual(await pending, []);
});

test("many deliveries at once send no more than five messages", async (t) => {
  const { sql, openSession } = await openRace(t);
  const sessions = await Promise.all(Array.from({ length: 8 }, openSession));
  const claims = await Promise.all(sessions.map(async (session, n) => {
    await session.sql`
      insert into public.admin_notifications (type, subject, title, body)
      values ('number_missing', ${`session ${n}`}, 'It is missing', 'Look')
    `;
    return await claim(session.sql);
  }));
  const claimed = claims.flat();
  assert.ok(claimed.length <= 5, `${claimed.length} messages`);
  assert.equal(new Set(claimed).size, claimed.length);
  const [row] = await sql<{ digests: number }[]>`
    select count(*)::int as digests from public.notification_deliveries where kind = 'digest'
  `;
  assert.equal(row?.digests, 0);
});

test("a number is recorded while its admins are being told of others", async (t) => {
  const { sql, one, other } = await openRace(t);
  await notify(sql, 1);
  await one.sql`begin`;
  assert.equal((await claim(one.sql)).length, 1);
  // Waiting for the open transaction would never end.
  await other.sql`
    insert into public.admin_notifications (type, subject, title, body)
    values ('number_missing', 'another', 'It is missing', 'Look')
  `;
  await one.sql`rollback`;
});

test("deliveries are postponed without waiting for a transaction that resolves a notification", async (t) => {
  const { sql, one, other } = await openRace(t);
  await notify(sql, 2);
  await one.sql`begin`;
  await resolve(one.sql, "1");
  const [row] = await other.sql<{ postponed: number }[]>`
    select public.postpone_notification_deliveries('No way') as postponed
  `;
  await one.sql`commit`;
  assert.equal(row?.postponed, 1);
});

test("a delivery is recorded without waiting for a transaction that resolves its notifications one by one", async (t) => {
  const { sql, one, other } = await openRace(t);
  await notify(sql, 2);
  const claimed = await claim(sql);
  await one.sql`begin`;
  await resolve(one.sql, "1");
  const [row] = await other.sql<{ recorded: number }[]>`
    select public.record_notification_delivery(${claimed}::uuid[], lease_token, true, false) as recorded
    from public.notification_deliveries limit 1
  `;
  await resolve(one.sql, "2");
  await one.sql`commit`;
  assert.equal(row?.recorded, 1);
  const left = await sql`
    select from public.notification_deliveries where due_at is not null
  `;
  assert.equal(left.length, 0);
});

/** Notifications that were told and are to be reminded of now. */
async function remindOf(sql: postgres.Sql, count: number): Promise<void> {
  await notify(sql, count);
  await sql`
    update public.notification_deliveries set due_at = null, remind_at = now() - interval '1 minute'
  `;
}

async function sweepReminders(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<{ queued: number }[]>`
    select one_number.sweep_import_reminders() as queued
  `;
  return row?.queued ?? NaN;
}

test("two sweeps at once queue each reminder once", async (t) => {
  const { sql, one, other } = await openRace(t);
  await remindOf(sql, 3);
  await one.sql`begin`;
  assert.equal(await sweepReminders(one.sql), 3);
  assert.equal(await sweepReminders(other.sql), 0);
  await one.sql`commit`;
  assert.equal(await sweepReminders(other.sql), 0);
  const reminders = await sql`
    select distinct reminders from public.notification_deliveries
  `;
  assert.deepEqual([...reminders], [{ reminders: 1 }]);
});

test("an import that ends while its reminder is queued is not reminded of", async (t) => {
  const { sql, one, other, untilBlocked } = await openRace(t);
  await remindOf(sql, 1);
  await one.sql`begin`;
  assert.equal(await sweepReminders(one.sql), 1);
  const resolved = resolve(other.sql, "1");
  await untilBlocked(other, resolved);
  await one.sql`commit`;
  await resolved;
  assert.deepEqual(await claim(sql), []);
});
