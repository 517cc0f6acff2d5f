create function one_number.describe_unaccounted_number(
  phone_number text, twilio_sid text, tag text, monthly_price numeric, monthly_price_currency text
)
returns one_number.notification_text
language sql
immutable
set search_path = ''
as $$
  select
    format('%s is paid for and belongs to no order', phone_number),
    format(
      E'Twilio has %s (%s) with the tag %s%s, and the organization''s number is another one.\n'
      'To release it if nobody needs it, run the command.',
      phone_number, twilio_sid, tag, one_number.price_in_brackets(monthly_price, monthly_price_currency)
    ),
    one_number.twilio_command('DELETE', twilio_sid);
$$;

revoke execute on function one_number.describe_unaccounted_number(text, text, text, numeric, text)
from public, anon, authenticated, service_role;

comment on function one_number.describe_unaccounted_number(text, text, text, numeric, text) is
  'That Twilio bills a second number with the tag of an organization, and how it is released.';
