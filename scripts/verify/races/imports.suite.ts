import assert from "node:assert/strict";
import { test } from "node:test";
import type postgres from "postgres";
import { activate, beginImport, buy } from "./actions.ts";
import { openRace } from "./open-race.ts";
import { claimReleases } from "./release-actions.ts";

const ACME = "+16045550001";

/** Buys a number while imports are automatic. */
async function buyForAutomaticImport(sql: postgres.Sql): Promise<void> {
  await sql`select public.record_answering('automatic_import')`;
  await buy(sql, "Acme", ACME);
}

/** Leases due imports; returns their numbers. */
async function claimImports(sql: postgres.Sql): Promise<string[]> {
  const rows = await sql<{ phone_number: string }[]>`
    select phone_number
    from jsonb_to_recordset(public.claim_import_batch(5, 120)) as claimed (phone_number text)`;
  return rows.map(({ phone_number }) => phone_number);
}

/** Completes the import of the number; returns the id that the number has. */
async function completeImport(
  sql: postgres.Sql,
  elevenLabsPhoneId: string,
): Promise<string | undefined> {
  const [row] = await sql<{ id: string }[]>`
    select done.elevenlabs_phone_id as id
    from public.phone_numbers as n
    cross join public.complete_phone_number_import(n.id, ${elevenLabsPhoneId}) as done
    where n.phone_number = ${ACME}`;
  return row?.id;
}

test("two functions that claim at once do not import a number twice", async (t) => {
  const { sql, one, other, untilBlocked } = await openRace(t);
  await buyForAutomaticImport(sql);
  await one.sql`begin`;
  assert.deepEqual(await claimImports(one.sql), [ACME]);
  const pending = claimImports(other.sql);
  await untilBlocked(other, pending);
  await one.sql`commit`;
  assert.deepEqual(await pending, []);
});

test("an admin cannot begin an import that a function is about to begin", async (t) => {
  const { sql, one, other, untilBlocked } = await openRace(t);
  await buyForAutomaticImport(sql);
  await one.sql`begin`;
  await claimImports(one.sql);
  const pending = beginImport(other.sql, ACME);
  await untilBlocked(other, pending);
  await one.sql`commit`;
  await assert.rejects(pending, { code: "PT409", hint: "IMPORT_IN_PROGRESS" });
});

test("a function does not begin an import that an admin is about to begin", async (t) => {
  const { sql, one, other, untilBlocked } = await openRace(t);
  await buyForAutomaticImport(sql);
  await one.sql`begin`;
  await beginImport(one.sql, ACME);
  const pending = claimImports(other.sql);
  await untilBlocked(other, pending);
  await one.sql`commit`;
  assert.deepEqual(await pending, []);
  assert.deepEqual(await claimImports(other.sql), []);
});

test("an admin's activation during the import stays", async (t) => {
  const { sql, one, other, untilBlocked } = await openRace(t);
  await buyForAutomaticImport(sql);
  await claimImports(sql);
  await one.sql`begin`;
  await activate(one.sql, ACME, "phone_by_hand");
  const pending = completeImport(other.sql, "phone_1");
  await untilBlocked(other, pending);
  await one.sql`commit`;
  assert.equal(await pending, "phone_by_hand");
});

test("a number that is released during its import is not activated, and its release waits for the import", async (t) => {
  const { sql, one, other, untilBlocked } = await openRace(t);
  await buyForAutomaticImport(sql);
  await claimImports(sql);
  await one.sql`begin`;
  await one.sql`select public.release_phone_number(${ACME}, ${ACME})`;
  const pending = completeImport(other.sql, "phone_1");
  await untilBlocked(other, pending);
  await one.sql`commit`;
  assert.equal(await pending, null);
  assert.deepEqual(await claimReleases(sql, 5), []);
});

test("a failure and an activation at once leave the number active, and no deadlock", async (t) => {
  const { sql, one, other, untilBlocked } = await openRace(t);
  await buyForAutomaticImport(sql);
  await claimImports(sql);
  await one.sql`begin`;
  await activate(one.sql, ACME, "phone_by_hand");
  const pending = other.sql<{ status: string }[]>`
    select public.fail_phone_number_import(phone_number_id, import_lease_token, 'NO_ANSWER', 'None') as status
    from public.phone_number_details`;
  await untilBlocked(other, pending);
  await one.sql`commit`;
  assert.equal((await pending)[0]?.status, "lease_lost");
});
