import assert from "node:assert/strict";
import { test } from "node:test";
import type postgres from "postgres";
import { buy } from "./actions.ts";
import { openRace } from "./open-race.ts";

const NUMBER = "+16045550001";

async function call(sql: postgres.Sql, callSid: number): Promise<void> {
  await sql`
    select public.record_missed_call(${`CA${
    String(callSid).padStart(32, "0")
  }`}, ${NUMBER}, null)
  `;
}

async function callersSoFar(sql: postgres.Sql): Promise<number | undefined> {
  const [row] = await sql<{ callers: number }[]>`
    select (data -> 'callersSoFar')::int as callers from public.admin_notifications where subject = ${NUMBER}
  `;
  return row?.callers;
}

test("two callers at once are two missed calls, and wait for nobody's answer", async (t) => {
  const { sql, one, other } = await openRace(t);
  await buy(sql, "Acme", NUMBER);
  await one.sql`begin`;
  await call(one.sql, 1);
  await call(other.sql, 2);
  assert.equal(await callersSoFar(sql), 1);
  await one.sql`commit`;
  assert.equal(await callersSoFar(sql), 2);
});

for (const earlier of [0, 1]) {
  test(`two callers who are counted at once are two more than ${earlier}`, async (t) => {
    const { sql, one, other, untilBlocked } = await openRace(t);
    await buy(sql, "Acme", NUMBER);
    if (earlier === 1) await call(sql, 3);
    await one.sql`begin`;
    await one.sql`set constraints public.show_missed_call immediate`;
    await call(one.sql, 1);
    const second = call(other.sql, 2);
    await untilBlocked(other, second);
    await one.sql`commit`;
    await second;
    assert.equal(await callersSoFar(sql), earlier + 2);
  });
}

test("a call that is reported twice at once is one missed call", async (t) => {
  const { sql, one, other, untilBlocked } = await openRace(t);
  await buy(sql, "Acme", NUMBER);
  await one.sql`begin`;
  await call(one.sql, 1);
  const again = call(other.sql, 1);
  await untilBlocked(other, again);
  await one.sql`commit`;
  await again;
  assert.equal(await callersSoFar(sql), 1);
});
