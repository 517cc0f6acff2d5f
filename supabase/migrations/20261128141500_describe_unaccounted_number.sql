-- Not Twilio's own DELETE: days later the number may be a customer's.
create function one_number.release_unrecorded_command(phone_number text, twilio_sid text)
returns jsonb
language sql
immutable
set search_path = ''
as $$
  select one_number.our_command(
    '/admin/phone-numbers/' || phone_number || '/release-unrecorded',
    jsonb_build_object('confirm', phone_number, 'twilioSid', twilio_sid)
  );
$$;

revoke execute on function one_number.release_unrecorded_command(text, text)
from public, anon, authenticated, service_role;

comment on function one_number.release_unrecorded_command(text, text) is
  'The call that gives back a number that no record has, or one that was recorded as given back.';

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
      'If nobody needs it, run the command: it gives it back, unless an organization has it by then.',
      phone_number, twilio_sid, tag, one_number.price_in_brackets(monthly_price, monthly_price_currency)
    ),
    one_number.release_unrecorded_command(phone_number, twilio_sid);
$$;

revoke execute on function one_number.describe_unaccounted_number(text, text, text, numeric, text)
from public, anon, authenticated, service_role;

comment on function one_number.describe_unaccounted_number(text, text, text, numeric, text) is
  'That Twilio bills a second number with the tag of an organization, and how it is released.';
