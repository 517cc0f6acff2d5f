import type postgres from "postgres";

/** An order that is being purchased, for tests. */
export type Lease = { order: string; token: string };

/** Inserts an organization, optionally of a user, and returns its id. */
export async function insertOrganization(
  sql: postgres.Sql,
  name: string,
  user: string | null = null,
): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    insert into public.organizations (name, created_by)
    values (${name}, ${user}) returning id
  `;
  return row?.id ?? "";
}

/** Claims due orders for a minute. */
export async function claim(
  sql: postgres.Sql,
  batchSize: number,
): Promise<Lease[]> {
  const rows = await sql<{ order_id: string; lease_token: string }[]>`
    select order_id, lease_token
    from public.claim_phone_number_orders(${batchSize}, 60)
  `;
  return rows.map((row) => ({ order: row.order_id, token: row.lease_token }));
}

/** Inserts an organization, claims its order and returns the lease. */
export async function leaseOrder(
  sql: postgres.Sql,
  name: string,
): Promise<Lease> {
  await insertOrganization(sql, name);
  const [lease] = await claim(sql, 1);
  if (lease === undefined) {
    throw new Error(`Cannot claim the order of "${name}"`);
  }
  return lease;
}

/** Reserves a number for an order; returns the function's answer. */
export async function reserve(
  sql: postgres.Sql,
  { order, token }: Lease,
  number: string,
): Promise<string | undefined> {
  const [row] = await sql<{ answer: string }[]>`
    select public.reserve_phone_number(${order}, ${token}, ${number}, 60)
      as answer
  `;
  return row?.answer;
}

/** Records a bought number; returns its status or `lease_lost`. */
export async function complete(
  sql: postgres.Sql,
  { order, token }: Lease,
  number: string,
): Promise<string | undefined> {
  const [row] = await sql<{ answer: string }[]>`
    select public.complete_phone_number_order(
      ${order}, ${token}, ${number}, 'PN' || md5(${number}), '{}', 'CA'
    ) as answer
  `;
  return row?.answer;
}

/** Buys an organization its number. */
export async function buy(
  sql: postgres.Sql,
  name: string,
  number: string,
): Promise<void> {
  await complete(sql, await leaseOrder(sql, name), number);
}

/** Ends an order for good; returns the function's answer. */
export async function fail(
  sql: postgres.Sql,
  { order, token }: Lease,
): Promise<string | undefined> {
  const [row] = await sql<{ answer: string }[]>`
    select public.fail_phone_number_order(
      ${order}, ${token}, 'OUT_OF_STOCK', 'None left'
    ) as answer
  `;
  return row?.answer;
}

/** Deletes an organization. */
export async function deleteOrganization(
  sql: postgres.Sql,
  name: string,
): Promise<void> {
  await sql`delete from public.organizations where name = ${name}`;
}

/** Activates a number over a direct connection; returns its ElevenLabs id. */
export async function activate(
  sql: postgres.Sql,
  number: string,
  id: string,
): Promise<string | undefined> {
  const [row] = await sql<{ elevenlabs_phone_id: string }[]>`
    select elevenlabs_phone_id
    from public.activate_phone_number(${number}, ${id})
  `;
  return row?.elevenlabs_phone_id;
}

/** Begins an import over a direct connection; returns the number's status. */
export async function beginImport(
  sql: postgres.Sql,
  number: string,
): Promise<string | undefined> {
  const [row] = await sql<{ status: string }[]>`
    select status from public.begin_import(${number})
  `;
  return row?.status;
}

/** Inserts a deleted organization again, as a server does, with the id in its order. */
export async function insertAgain(
  sql: postgres.Sql,
  name: string,
): Promise<void> {
  await sql`
    insert into public.organizations (id, name)
    select organization_id, organization_name
    from public.phone_number_orders
    where organization_name = ${name}
  `;
}

/** Ends the order of a deleted organization; returns the function's answer. */
export async function cancel(
  sql: postgres.Sql,
  { order, token }: Lease,
): Promise<string | undefined> {
  const [row] = await sql<{ answer: string }[]>`
    select public.cancel_phone_number_order(${order}, ${token}) as answer
  `;
  return row?.answer;
}
