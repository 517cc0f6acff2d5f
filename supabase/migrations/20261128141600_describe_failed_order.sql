create function one_number.describe_failed_order(failed public.phone_number_orders)
returns one_number.notification_text
language sql
stable
set search_path = ''
as $$
  select
    format('No phone number for %s: %s', failed.organization_name, failed.last_error_code),
    format(
      E'After %s since %s (wanted: area code %s, country %s) the last error was %s: %s\n%s%s\n'
      'To retry, run the command; with -d ''{"areaCode": "<another>"}'' it searches in another area code.',
      one_number.attempts_in_words(failed.attempts),
      to_char(failed.created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI "UTC"'),
      coalesce(failed.area_code, 'any'),
      coalesce(failed.country, 'any'),
      failed.last_error_code,
      failed.last_error_message,
      coalesce(
        'Whether ' || failed.reserved_phone_number
          || E' was bought is not known: a retry looks for it first, and buys no other before that is certain.\n',
        ''
      ),
      one_number.advice_about(failed.last_error_code)
    ),
    one_number.our_command('/admin/organizations/' || failed.organization_id || '/order/retry');
$$;

revoke execute on function one_number.describe_failed_order(public.phone_number_orders)
from public, anon, authenticated, service_role;

comment on function one_number.describe_failed_order(public.phone_number_orders) is
  'Why an order failed for good, and how it is retried.';
