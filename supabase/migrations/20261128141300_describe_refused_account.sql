create function one_number.describe_refused_account(error_code text, error_message text)
returns one_number.notification_text
language sql
immutable
set search_path = ''
as $$
  select
    format('Twilio refuses the account: %s', error_code),
    format(
      E'Twilio says: %s\nNothing is bought meanwhile; no order has failed.\n'
      'Check credentials, balance and status in the Twilio console, and the variables TWILIO_… of the functions. One order is tried every 5 minutes, '
      'and all go on by themselves once it succeeds.',
      error_message
    ),
    null::jsonb;
$$;

revoke execute on function one_number.describe_refused_account(text, text) from public, anon, authenticated, service_role;

comment on function one_number.describe_refused_account(text, text) is
  'That Twilio refuses the account as a whole, and what to check.';
