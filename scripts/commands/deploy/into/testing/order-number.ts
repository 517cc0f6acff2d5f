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

/**
 * A function was killed while it asked Twilio to sell a number; there is one that no order knows, one (…0006) that was
 * given back and is billed all the same, and of two an admin wants to hear no more: …0007, and …0005, which is mended.
 */
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
  await sql`
    select one_number.notify(one_number.notice(
      type => type, subject => number, text => row('A title', 'A text', null)::one_number.notification_text,
      data => jsonb_build_object('phoneNumber', number, 'twilioSid', 'PN' || repeat(right(number, 1), 32))
    ))
    from (values
      ('number_still_billed', '+16045550006'), ('number_unaccounted', '+16045550007'), ('number_unaccounted', '+16045550005')
    ) as found (type, number)`;
  await sql`
    update public.admin_notifications set status = 'dismissed', dismissed_reason = 'It stays', resolved_at = now()
    where subject in ('+16045550005', '+16045550007')`;
  await sql`
    update public.admin_notifications set data = data || '{"mendedAt": "2026-11-29"}' where subject = '+16045550005'`;
}
