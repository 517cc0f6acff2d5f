import assert from "node:assert/strict";
import { test } from "node:test";
import type postgres from "postgres";
import { openRace } from "./open-race.ts";

/** Reports a call that was placed here, and returns its id. */
async function report(sql: postgres.Sql): Promise<string | undefined> {
  const [row] = await sql<{ id: string }[]>`
    select public.record_finished_call(
      'conv_1', 'outbound', 'finished', '+16045550001', '+16045550199', 'CA1', duration_seconds => 42
    ) as id
  `;
  return row?.id;
}

/** A placed call whose conversation is unknown yet. */
async function place(sql: postgres.Sql): Promise<void> {
  await sql`delete from public.calls`;
  await sql`
    with placed as (
      insert into public.calls (direction, status, agent_number, other_party)
      values ('outbound', 'dialling', '+16045550001', '+16045550199')
      returning id
    )
    insert into public.call_details (call_id) select id from placed
  `;
}

async function calls(sql: postgres.Sql) {
  return await sql`
    select conversation_id, status, duration_seconds from public.call_records
  `;
}

const finished = [
  { conversation_id: "conv_1", status: "finished", duration_seconds: 42 },
];

test("one of two reports at once of an unknown call records it", async (t) => {
  const { sql, one, other, untilBlocked } = await openRace(t);
  await sql`delete from public.calls`;
  await one.sql`begin`;
  const first = await report(one.sql);
  const pending = report(other.sql);
  await untilBlocked(other, pending);
  await one.sql`commit`;
  assert.equal(await pending, first);
  assert.deepEqual([...await calls(sql)], finished);
});

test("two reports at once of a call that was placed here complete one row", async (t) => {
  const { sql, one, other, untilBlocked } = await openRace(t);
  await place(sql);
  await one.sql`begin`;
  const first = await report(one.sql);
  const pending = report(other.sql);
  await untilBlocked(other, pending);
  await one.sql`commit`;
  assert.equal(await pending, first);
  assert.deepEqual([...await calls(sql)], finished);
});

test("a report that comes while the conversation of its call is recorded completes the same row", async (t) => {
  const { sql, one, other, untilBlocked } = await openRace(t);
  await place(sql);
  await one.sql`begin`;
  await one.sql`
    with placed as (
      update public.calls set status = 'in_progress' where status = 'dialling' returning id
    )
    update public.call_details as d set conversation_id = 'conv_1', call_sid = 'CA1'
    from placed where d.call_id = placed.id
  `;
  const pending = report(other.sql);
  await untilBlocked(other, pending);
  await one.sql`commit`;
  await pending;
  assert.deepEqual([...await calls(sql)], finished);
});
