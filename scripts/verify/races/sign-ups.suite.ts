import assert from "node:assert/strict";
import { test } from "node:test";
import { fail, insertOrganization, leaseOrder } from "./actions.ts";
import { openRace } from "./open-race.ts";

test("a sign-up does not wait for a locked queue", async (t) => {
  const { sql, one, other } = await openRace(t);
  await sql`
    select vault.create_secret('https://functions.example.com', 'edge_functions_url'),
      vault.create_secret('whsec_c2VjcmV0', 'edge_function_secret')
  `;
  await one.sql`begin`;
  await one.sql`lock table net.http_request_queue in access exclusive mode`;
  await insertOrganization(other.sql, "Acme");
  await one.sql`commit`;
  const [order] = await sql`select status from public.phone_number_orders`;
  assert.equal(order?.status, "queued");
  const wakeUps = await sql`select from net.http_request_queue`;
  assert.equal(wakeUps.length, 0);
});

test("two sign-ups of one user at once do not wait for each other, and exceed no limit", async (t) => {
  const { sql, one, other } = await openRace(t);
  await sql`
    update public.provisioning_settings set max_numbers_per_user = 1
  `;
  const [user] = await sql<{ id: string }[]>`
    insert into auth.users (id, email)
    values (gen_random_uuid(), 'ada@tests.example.com') returning id
  `;
  assert.ok(user !== undefined);
  await one.sql`begin`;
  await insertOrganization(one.sql, "Acme", user.id);
  await insertOrganization(other.sql, "Bolt", user.id);
  await one.sql`commit`;
  await sql`select from public.claim_phone_number_orders(10, 60)`;
  const orders = await sql<{ status: string }[]>`
    select status from public.phone_number_orders order by status::text
  `;
  assert.deepEqual(
    orders.map(({ status }) => status),
    ["held", "purchasing"],
  );
});

test("two sign-ups of one signed-in user at once exceed no limit of organizations", async (t) => {
  const { sql, one, other, untilBlocked } = await openRace(t);
  await sql`
    update public.provisioning_settings set max_organizations_per_user = 1
  `;
  const [user] = await sql<{ id: string }[]>`
    insert into auth.users (id, email)
    values (gen_random_uuid(), 'ben@tests.example.com') returning id
  `;
  assert.ok(user !== undefined);
  for (const session of [one, other]) {
    await session.sql`begin`;
    await session.sql`
      select set_config('request.jwt.claims', ${
      JSON.stringify({ sub: user.id, role: "authenticated" })
    }, true), set_config('role', 'authenticated', true)
    `;
  }
  await insertOrganization(one.sql, "Acme", user.id);
  const second = insertOrganization(other.sql, "Bolt", user.id);
  const refused = assert.rejects(second, { code: "PT403" });
  await untilBlocked(other, second);
  await one.sql`commit`;
  await refused;
  await other.sql`rollback`;
  const organizations = await sql`select name from public.organizations`;
  assert.deepEqual([...organizations], [{ name: "Acme" }]);
});

test("held organizations that servers insert at once do not wait for each other", async (t) => {
  const { sql, one, other } = await openRace(t);
  await one.sql`begin`;
  await other.sql`begin`;
  for (const { sql: server } of [one, other]) {
    await server`set local statement_timeout = '5s'`;
    await server`
      insert into public.organizations (name, provisioning_policy) values ('Acme', 'hold')
    `;
  }
  await one.sql`commit`;
  await other.sql`commit`;
  await sql`select one_number.sweep_phone_number_orders()`;
  const told = await sql`select title from public.admin_notifications`;
  assert.deepEqual([...told], [
    { title: "2 orders that a server inserted are held" },
  ]);
});

test("orders of one user that fail at once are told of together", async (t) => {
  const { sql, one, other, untilBlocked } = await openRace(t);
  const [acme, bolt] = [
    await leaseOrder(sql, "Acme"),
    await leaseOrder(sql, "Bolt"),
  ];
  await one.sql`begin`;
  await fail(one.sql, acme);
  const second = fail(other.sql, bolt);
  await untilBlocked(other, second);
  await one.sql`commit`;
  await second;
  const told = await sql`select title from public.admin_notifications`;
  assert.deepEqual([...told], [
    { title: "No phone number for 2 organizations of servers" },
  ]);
});
