import assert from "node:assert/strict";
import type postgres from "postgres";

/** Inserts an organization and claims its order; what it returns records the purchase. */
export async function orderNumber(
  sql: postgres.Sql,
  phoneNumber: string,
): Promise<() => Promise<unknown>> {
  await sql`insert into public.organizations (name) values ('Acme')`;
  const [claimed] = await sql`
    select order_id, lease_token from public.claim_phone_number_orders(1, 600)`;
  assert.ok(claimed);
  const sid = `PN${phoneNumber.slice(-1).repeat(32)}`;
  return () =>
    sql`select public.complete_phone_number_order(
      ${claimed.order_id}, ${claimed.lease_token}, ${phoneNumber}, ${sid}, '{"voice": true}', 'CA')`;
}

/** A function was killed while it asked Twilio to sell a number, and there is one that no order knows. */
export async function leaveLooseNumbers(
  sql: postgres.Sql,
  { asked, unaccounted }: {
    readonly asked: string;
    readonly unaccounted: string;
  },
): Promise<void> {
  await orderNumber(sql, asked);
  await sql`
    update public.phone_number_orders
    set due_at = now(), reserved_phone_number = ${asked}, reserved_at = now(), asked_to_sell_at = now()
    where status = 'purchasing'`;
  const sid = `PN${unaccounted.slice(-1).repeat(32)}`;
  await sql`select public.report_unaccounted_number(${unaccounted}, ${sid}, 'org:x')`;
}
