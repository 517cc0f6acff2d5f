create function one_number.advice_about_release(error_code text)
returns text
language sql
immutable
set search_path = ''
as $$
  select case
    when error_code = 'NUMBER_MISMATCH' then
      'Compare it in the Twilio console: nothing is given back whose number or friendly name is another.'
    when error_code = 'ORGANIZATION_EXISTS' then
      'Keep it for the organization, or confirm that it is given back.'
    when error_code = 'ELEVENLABS_KEY_REFUSED' then
      'Mend the variable ELEVENLABS_API_KEY; or remove the variable, and the number in the ElevenLabs dashboard.'
    when error_code like 'ELEVENLABS_%' then 'Look at https://status.elevenlabs.io.'
    when error_code in ('NO_ANSWER', 'UNREADABLE_ANSWER') then 'Look at https://status.twilio.com.'
    when error_code like 'HTTP_%' then
      'These were not Twilio''s own words: look at https://status.twilio.com and at any proxy on the way.'
    when error_code ~ '^TWILIO_[0-9]+$' then
      format('See https://www.twilio.com/docs/api/errors/%s.', substr(error_code, length('TWILIO_') + 1))
    else 'Mend the cause.'
  end;
$$;

revoke execute on function one_number.advice_about_release(text) from public, anon, authenticated, service_role;

comment on function one_number.advice_about_release(text) is
  'What an admin can do about a number that cannot be given back, by the code of what went wrong.';

create function one_number.announce_failed_release(number public.phone_numbers, failed public.phone_number_releases)
returns void
language sql
set search_path = ''
as $$
  insert into public.admin_notifications
    (type, subject, title, body, organization_id, phone_number_id, order_id, data)
  values (
    'release_failed',
    number.phone_number,
    format('Cannot release %s of %s: %s', number.phone_number, number.organization_name, failed.last_error_code),
    format(
      E'After %2$s the last word was %3$s: %4$s\n%5$s\n'
      'It is still paid for%6$s, and tried again once a day.\n'
      'To try at once: POST /admin/phone-numbers/%1$s/release with {"confirm": "%1$s"}.',
      number.phone_number,
      case failed.attempts when 1 then '1 attempt' else failed.attempts || ' attempts' end,
      failed.last_error_code,
      failed.last_error_message,
      one_number.advice_about_release(failed.last_error_code),
      one_number.monthly_price_in_brackets(number)
    ),
    number.organization_id,
    number.id,
    number.order_id,
    jsonb_build_object(
      'phoneNumber', number.phone_number,
      'organizationName', number.organization_name,
      'errorCode', failed.last_error_code
    )
  )
  on conflict (type, subject) where status = 'pending'
  do update set title = excluded.title, body = excluded.body, data = excluded.data;
$$;

revoke execute on function one_number.announce_failed_release(public.phone_numbers, public.phone_number_releases)
from public, anon, authenticated, service_role;

comment on function one_number.announce_failed_release(public.phone_numbers, public.phone_number_releases) is
  'Tells the admins, once, that a number cannot be given back, why, and what to do.';
