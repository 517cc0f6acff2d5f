import assert from "node:assert/strict";
import { test } from "node:test";
import type postgres from "postgres";
import { activate, buy } from "./actions.ts";
import { openRace } from "./open-race.ts";

const from = "+16045550001";

/** Begins a call for the only organization; returns its token, or null when another request dials. */
async function beginCall(
  sql: postgres.Sql,
  { to = "+14165550123", key = null }: { to?: string; key?: string | null } =
    {},
): Promise<string | null> {
  const [row] = await sql<{ token: string | null }[]>`
    select b.outcome_token as token
    from public.organizations as o, public.begin_call(o.id, ${to}, 'CA', ${key}) as b
  `;
  return row?.token ?? null;
}

/** The hint of the database's refusal. */
function hintOf(query: Promise<unknown>): Promise<unknown> {
  return query.then(
    () => null,
    (error: unknown) => error instanceof Object && Reflect.get(error, "hint"),
  );
}

/** A race about the calls of one organization with an active number. */
async function openCallRace(...[t]: Parameters<typeof openRace>) {
  const race = await openRace(t);
  await buy(race.sql, "Acme", from);
  await activate(race.sql, from, "phnum_acme");
  return race;
}

async function countCalls(sql: postgres.Sql): Promise<number | undefined> {
  const [row] = await sql<{ calls: number }[]>`
    select count(*)::int as calls from public.calls
  `;
  return row?.calls;
}

test("two equal requests at once place one call", async (t) => {
  const { sql, one, other, untilBlocked } = await openCallRace(t);
  await one.sql`begin`;
  assert.ok(await beginCall(one.sql, { key: "order 1" }));
  const second = hintOf(beginCall(other.sql, { key: "order 1" }));
  await untilBlocked(other, second);
  await one.sql`commit`;
  assert.equal(await second, "CALL_IN_PROGRESS");
  assert.equal(await countCalls(sql), 1);
});

test("a request places the call when its twin is rolled back", async (t) => {
  const { sql, one, other, untilBlocked } = await openCallRace(t);
  await one.sql`begin`;
  await beginCall(one.sql, { key: "order 1" });
  const second = beginCall(other.sql, { key: "order 1" });
  await untilBlocked(other, second);
  await one.sql`rollback`;
  assert.ok(await second);
  assert.equal(await countCalls(sql), 1);
});

test("two calls at once do not take the same free line", async (t) => {
  const { sql, one, other, untilBlocked } = await openCallRace(t);
  await beginCall(sql);
  await one.sql`begin`;
  assert.ok(await beginCall(one.sql));
  const second = hintOf(beginCall(other.sql));
  await untilBlocked(other, second);
  await one.sql`commit`;
  assert.equal(await second, "CONCURRENT_CALL_LIMIT_REACHED");
  assert.equal(await countCalls(sql), 2);
});

test("many calls at once do not pass the limits", async (t) => {
  const { sql, openSession } = await openCallRace(t);
  const sessions = await Promise.all(Array.from({ length: 6 }, openSession));
  const answers = await Promise.all(
    sessions.map((session) => hintOf(beginCall(session.sql))),
  );
  assert.deepEqual(answers.filter((answer) => answer !== null), [
    ...Array(4).fill("CONCURRENT_CALL_LIMIT_REACHED"),
  ]);
  assert.equal(await countCalls(sql), 2);
});

test("a call during a renaming has the organization's new name, and neither waits for ever", async (t) => {
  const { sql, one, other, untilBlocked } = await openCallRace(t);
  await one.sql`begin`;
  await one.sql`update public.organizations set name = 'Acme Ltd'`;
  const call = beginCall(other.sql);
  await untilBlocked(other, call);
  await one.sql`commit`;
  assert.ok(await call);
  const [row] = await sql<{ organization_name: string }[]>`
    select organization_name from public.calls
  `;
  assert.equal(row?.organization_name, "Acme Ltd");
});

test("an organization that is deleted meanwhile places no call", async (t) => {
  const { sql, one, other, untilBlocked } = await openCallRace(t);
  await one.sql`begin`;
  await one.sql`delete from public.organizations`;
  const call = hintOf(beginCall(other.sql));
  await untilBlocked(other, call);
  await one.sql`commit`;
  assert.equal(await call, "ORGANIZATION_NOT_FOUND");
  assert.equal(await countCalls(sql), 0);
});
