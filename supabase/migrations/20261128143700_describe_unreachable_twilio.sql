create function one_number.describe_unreachable_twilio(error_code text, error_message text)
returns one_number.notification_text
language sql
immutable
set search_path = ''
as $$
  select
    format('Twilio does not answer as it should: %s', error_code),
    format(
      E'The last error was: %s\nOrders that met nothing else in all their attempts wait; none of them has failed. '
      'One of them is tried every 15 minutes, and all go on by themselves once Twilio answers.\n%s',
      error_message,
      one_number.advice_about(error_code)
    ),
    null::jsonb;
$$;

revoke execute on function one_number.describe_unreachable_twilio(text, text)
from public, anon, authenticated, service_role;

comment on function one_number.describe_unreachable_twilio(text, text) is
  'That Twilio gives no answers of its own, and how orders go on.';
