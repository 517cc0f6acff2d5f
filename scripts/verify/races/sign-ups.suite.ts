import assert from "node:assert/strict";
import { test } from "node:test";
import { insertOrganization } from "./actions.ts";
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
