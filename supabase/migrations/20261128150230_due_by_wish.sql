-- A search costs no money, but time, and Twilio's patience: whoever changes the wish all day gets one a minute.
create function one_number.due_by_wish(wish_due_at timestamptz)
returns timestamptz
language sql
volatile
set search_path = ''
as $$
  select greatest(clock_timestamp(), wish_due_at + interval '1 minute');
$$;

revoke execute on function one_number.due_by_wish(timestamptz) from public, anon, authenticated, service_role;

comment on function one_number.due_by_wish(timestamptz) is
  'When an order is due whose wish was changed: now, or a minute after a changed wish last made it due.';

create function one_number.is_want_of_number(error_code text)
returns boolean
language sql
immutable
set search_path = ''
as $$
  -- Twilio's: the candidate is no number, or not available any more (https://www.twilio.com/docs/api/errors/21422).
  select coalesce(error_code in ('NO_NUMBER_AVAILABLE', 'TWILIO_21421', 'TWILIO_21422'), false);
$$;

revoke execute on function one_number.is_want_of_number(text) from public, anon, authenticated, service_role;

comment on function one_number.is_want_of_number(text) is
  'Whether an attempt failed because no number could be had for the wish: for another wish there may be one.';
