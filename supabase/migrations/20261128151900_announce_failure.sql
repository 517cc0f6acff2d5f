create function one_number.advice_about(error_code text)
returns text
language sql
immutable
set search_path = ''
as $$
  select case
    when error_code = 'NO_NUMBER_AVAILABLE' then 'Retry with another area code, or later.'
    when error_code = 'PURCHASE_NOT_SETTLED' then 'Retry: it looks first whether the number was bought.'
    when error_code in ('NO_ANSWER', 'UNREADABLE_ANSWER') then 'Look at https://status.twilio.com, then retry.'
    when error_code like 'HTTP_%' then
      'These were not Twilio''s own words: look at https://status.twilio.com and at any proxy on the way, then retry.'
    when error_code ~ '^TWILIO_[0-9]+$' then
      format(
        'See https://www.twilio.com/docs/api/errors/%s, mend the cause, then retry.', substr(error_code, length('TWILIO_') + 1)
      )
    else 'Mend the cause, then retry.'
  end;
$$;

revoke execute on function one_number.advice_about(text) from public, anon, authenticated, service_role;

comment on function one_number.advice_about(text) is 'What an admin can do about an order that failed with this code.';

create function one_number.announce_failure(failed_order public.phone_number_orders)
returns void
language sql
set search_path = ''
as $$
  insert into public.admin_notifications (type, subject, title, body, organization_id, order_id, data)
  values (
    'provisioning_failed',
    failed_order.id::text,
    format('No phone number for %s: %s', failed_order.organization_name, failed_order.last_error_code),
    format(
      E'After %s since %s (wanted: area code %s, country %s) the last word was %s: %s\n%s%s\n'
      'To retry: POST /admin/organizations/%s/order/retry, optionally with {"areaCode": "<another>"}.',
      case failed_order.attempts when 1 then '1 attempt' else failed_order.attempts || ' attempts' end,
      to_char(failed_order.created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI "UTC"'),
      coalesce(failed_order.area_code, 'any'),
      coalesce(failed_order.country, 'any'),
      failed_order.last_error_code,
      failed_order.last_error_message,
      coalesce(
        'Whether ' || failed_order.reserved_phone_number
          || E' was bought is not known: a retry looks for it first, and buys no other before that is certain.\n',
        ''
      ),
      one_number.advice_about(failed_order.last_error_code),
      failed_order.organization_id
    ),
    (select id from public.organizations where id = failed_order.organization_id),
    failed_order.id,
    jsonb_build_object(
      'organizationId', failed_order.organization_id,
      'errorCode', failed_order.last_error_code,
      'reservedPhoneNumber', failed_order.reserved_phone_number
    )
  )
  on conflict (type, subject) where status = 'pending'
  do update set title = excluded.title, body = excluded.body, data = excluded.data;
$$;

revoke execute on function one_number.announce_failure(public.phone_number_orders)
from public, anon, authenticated, service_role;

comment on function one_number.announce_failure(public.phone_number_orders) is
  'Tells the admins that an order failed for good, why, and what to do.';
