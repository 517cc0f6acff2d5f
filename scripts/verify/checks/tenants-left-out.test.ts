import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { root } from "../../local/root.ts";
import {
  startTestPostgres,
  type TestPostgres,
} from "../../local/postgres/postgres-under-test.ts";

/**
 * An application with its own tenants: a table with a key, a name and the wish, and one function that tells a user's
 * organizations. The rest needs nothing else of the migrations that these replace.
 */
const OWN_TENANTS = `
  create table public.organizations (
    id uuid primary key default gen_random_uuid(),
    name text not null,
    country text,
    area_code text,
    provisioning_policy public.provisioning_policy not null default 'auto',
    created_by uuid,
    created_at timestamptz not null default now(),
    tier text not null default 'free'
  );
  alter table public.organizations enable row level security;
  grant select on public.organizations to authenticated;
  create table public.staff (organization_id uuid not null, person uuid not null);
  create function one_number.my_organization_ids() returns uuid[]
  language sql stable security definer set search_path = ''
  as $$
    select coalesce(array_agg(organization_id), '{}') from public.staff where person = (select auth.uid());
  $$;
`;
const ADA = "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a12";

let database: TestPostgres;
before(async () => {
  database = await startTestPostgres();
  const folder = join(root, "supabase", "migrations");
  let ownTenants = OWN_TENANTS;
  for (const file of (await readdir(folder)).sort()) {
    if (!/^\d{8}11/.test(file)) {
      // The migrations after the group of the tenants find the application's tenants.
      if (/^\d{8}(1[2-9]|2)/.test(file) && ownTenants !== "") {
        await database.sql.unsafe(ownTenants).simple();
        ownTenants = "";
      }
      await database.sql.unsafe(await readFile(join(folder, file), "utf8"))
        .simple();
    }
  }
});
after(() => database.stop());

/** Reads as a signed-in user, as the Data API does. */
async function readAs(user: string, query: string) {
  return await database.sql.begin(async (transaction) => {
    const claims = JSON.stringify({ sub: user, role: "authenticated" });
    await transaction`select set_config('request.jwt.claims', ${claims}, true), set_config('role', 'authenticated', true)`;
    return await transaction.unsafe(query);
  });
}

test("an application's own tenants get their numbers without ours", async () => {
  const { sql } = database;
  const [acme] = await sql<{ id: string }[]>`
    insert into public.organizations (name) values ('Acme') returning id`;
  assert.ok(acme);
  await sql`insert into public.staff values (${acme.id}, ${ADA})`;
  const [order] = await sql`
    select order_id, lease_token, organization_name from public.claim_phone_number_orders(10, 60)`;
  assert.equal(order?.organization_name, "Acme");
  const [completed] = await sql<{ status: string }[]>`
    select public.complete_phone_number_order(
      ${order.order_id}, ${order.lease_token}, '+16045550001', ${
    "PN" + "0".repeat(32)
  }, '{"voice": true}', 'CA'
    ) as status`;
  assert.equal(completed?.status, "pending_import");
  await sql`select public.activate_phone_number('+16045550001', 'phone_1')`;
  const [greeting] =
    await sql`select organization_name from public.greet_caller('+16045550001')`;
  assert.equal(greeting?.organization_name, "Acme");

  const told = "select state from public.organization_phone_numbers";
  assert.deepEqual([...await readAs(ADA, told)], [{ state: "active" }]);
  const numbers = "select phone_number from public.phone_numbers";
  assert.deepEqual([...await readAs(ADA, numbers)], [
    { phone_number: "+16045550001" },
  ]);
  const stranger = "5d3c6c56-5f0e-4e0c-9d5e-6a7c0b1d2e3f";
  assert.deepEqual([...await readAs(stranger, told)], []);
  assert.deepEqual([...await readAs(stranger, numbers)], []);

  await sql`delete from public.organizations`;
  const [number] = await sql`select status from public.phone_numbers`;
  assert.equal(number?.status, "releasing");
});
