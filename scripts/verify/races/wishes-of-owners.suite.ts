import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import type postgres from "postgres";
import {
  complete,
  deleteOrganization,
  fail,
  type Lease,
  leaseOrder,
  reserve,
} from "./actions.ts";
import { openRace, type Session } from "./open-race.ts";

async function insertUser(sql: postgres.Sql): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    insert into auth.users (id, email)
    values (gen_random_uuid(), gen_random_uuid() || '@tests.example.com')
    returning id`;
  return row?.id ?? "";
}

/** Acts in a session as the Data API does for a signed-in user. */
async function signIn({ sql }: Session, user: string): Promise<void> {
  const claims = JSON.stringify({ sub: user, role: "authenticated" });
  await sql`
    select set_config('request.jwt.claims', ${claims}, false), set_config('role', 'authenticated', false)`;
}

/** Acme, whose number is searched for, and one session of its owner. */
async function openWish(t: TestContext) {
  const { one: worker, other: owner, ...race } = await openRace(t);
  const lease = await leaseOrder(race.sql, "Acme");
  const user = await insertUser(race.sql);
  await race.sql`
    insert into public.organization_members (organization_id, user_id, role)
    select id, ${user}, 'owner' from public.organizations`;
  await signIn(owner, user);
  return { ...race, worker, owner, user, lease };
}

function wish({ sql }: Session, areaCode: string) {
  return sql`update public.organizations set area_code = ${areaCode}`;
}

async function order(sql: postgres.Sql) {
  const [row] = await sql`
    select status, area_code, reserved_phone_number from public.phone_number_orders`;
  return { ...row };
}

const recorded: Readonly<
  Record<string, (sql: postgres.Sql, lease: Lease) => Promise<unknown>>
> = {
  "a reservation": (sql, lease) => reserve(sql, lease, "+16045550001"),
  "the record of a number": (sql, lease) =>
    complete(sql, lease, "+16045550001"),
};
for (const [event, record] of Object.entries(recorded)) {
  test(`an owner's wish waits for ${event}, and is refused`, async (t) => {
    const { sql, worker, owner, lease, untilBlocked } = await openWish(t);
    await worker.sql`begin`;
    await record(worker.sql, lease);
    const pending = wish(owner, "212");
    await untilBlocked(owner, pending);
    await worker.sql`commit`;
    await assert.rejects(pending, {
      code: "PT409",
      hint: "NUMBER_ALREADY_BOUGHT",
    });
    const { area_code, reserved_phone_number } = await order(sql);
    assert.deepEqual([area_code, reserved_phone_number], [
      null,
      "+16045550001",
    ]);
  });
}

test("a reservation waits for an owner's wish, and reserves nothing for the old one", async (t) => {
  const { sql, worker, owner, lease, untilBlocked } = await openWish(t);
  await owner.sql`begin`;
  await wish(owner, "212");
  const pending = reserve(worker.sql, lease, "+16045550001");
  await untilBlocked(worker, pending);
  await owner.sql`commit`;
  assert.equal(await pending, "lease_lost");
  assert.deepEqual(await order(sql), {
    status: "queued",
    area_code: "212",
    reserved_phone_number: null,
  });
});

test("two wishes for an order that found none put it back once", async (t) => {
  const { sql, owner, lease, untilBlocked, openSession, user } = await openWish(
    t,
  );
  await fail(sql, lease);
  await sql`update public.phone_number_orders set last_error_code = 'NO_NUMBER_AVAILABLE'`;
  const device = await openSession();
  await signIn(device, user);
  await owner.sql`begin`;
  await wish(owner, "212");
  const pending = wish(device, "415");
  await untilBlocked(device, pending);
  await owner.sql`commit`;
  await pending;
  const [row] = await sql`
    select status, area_code, attempts, due_at <= clock_timestamp() as is_due, wish_due_at = due_at as is_first
    from public.phone_number_orders`;
  assert.deepEqual({ ...row }, {
    status: "queued",
    area_code: "415",
    attempts: 0,
    is_due: true,
    is_first: true,
  });
});

test("an upsert of an organization that is just deleted makes none for its creator", async (t) => {
  const { sql, worker: deleter, owner, untilBlocked } = await openWish(t);
  const creator = await insertUser(sql);
  const [acme] = await sql<{ id: string }[]>`
    update public.organizations set created_by = ${creator} returning id`;
  const id = acme?.id ?? "";
  await deleter.sql`begin`;
  await deleteOrganization(deleter.sql, "Acme");
  const pending = owner.sql`
    insert into public.organizations (id, name, created_by) values (${id}, 'Acme Ltd', ${creator})
    on conflict (id) do update set name = excluded.name, created_by = excluded.created_by`;
  await untilBlocked(owner, pending);
  await deleter.sql`commit`;
  await assert.rejects(pending, { code: "42501" });
  assert.deepEqual([...await sql`select from public.organizations`], []);
});
