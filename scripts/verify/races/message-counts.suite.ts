import assert from "node:assert/strict";
import { test } from "node:test";
import type postgres from "postgres";
import { buy } from "./actions.ts";
import { openRace } from "./open-race.ts";

const phoneNumber = "+16045550001";

/** Records this many messages of the number today. */
function record(sql: postgres.Sql, count: number): Promise<unknown> {
  const counts = [{
    phone_number: phoneNumber,
    quantity: count,
    messages: count,
  }];
  return sql`
    select one_number.record_message_counts((now() at time zone 'UTC')::date, ${
    sql.json(counts)
  })`.execute();
}

test("a day that two functions count at once is counted once, with the last result", async (t) => {
  const { sql, one, other, untilBlocked } = await openRace(t);
  await buy(sql, "Acme", phoneNumber);
  await one.sql`begin`;
  await record(one.sql, 3);
  const second = record(other.sql, 4);
  await untilBlocked(other, second);
  await one.sql`commit`;
  await second;
  const rows = await sql<{ quantity: string }[]>`
    select quantity from public.message_counts`;
  assert.deepEqual(rows.map(({ quantity }) => quantity), ["4"]);
});
