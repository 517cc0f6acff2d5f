create function one_number.describe_failed_release(
  number public.phone_number_records, failed public.phone_number_releases
)
returns one_number.notification_text
language sql
stable
set search_path = ''
as $$
  select
    format('Cannot release %s of %s: %s', number.phone_number, number.organization_name, failed.last_error_code),
    format(
      E'After %s the last error was %s: %s\n%s\nIt is still paid for%s, and tried again once a day.\n'
      'To try at once, run the command.',
      one_number.attempts_in_words(failed.attempts),
      failed.last_error_code,
      failed.last_error_message,
      one_number.advice_about(failed.last_error_code),
      one_number.price_in_brackets(number.monthly_price, number.monthly_price_currency)
    ),
    one_number.our_command(
      '/admin/phone-numbers/' || number.phone_number || '/release', jsonb_build_object('confirm', number.phone_number)
    );
$$;

revoke execute on function one_number.describe_failed_release(public.phone_number_records, public.phone_number_releases)
from public, anon, authenticated, service_role;

comment on function one_number.describe_failed_release(public.phone_number_records, public.phone_number_releases) is
  'Why a number cannot be given back, and how that is tried at once.';
