create function one_number.describe_release(number public.phone_number_records)
returns one_number.notification_text
language sql
stable
set search_path = ''
as $$
  select
    format('Release %s of %s', number.phone_number, number.organization_name),
    format(
      E'%2$s was deleted. Its number %1$s is still paid for%3$s, and is given back on %4$s.\n'
      'Whoever buys it from Twilio next gets the calls of those who still dial it, and we cannot get it back.\n'
      'To keep it, run the command.\n'
      'To undo the deletion, insert the organization again, with its id, and then keep the number for it.\n'
      'To give it back now: POST /admin/phone-numbers/%1$s/release with {"confirm": "%1$s"}.\n'
      'Without ELEVENLABS_API_KEY, remove it in the ElevenLabs dashboard if it was imported.',
      number.phone_number,
      number.organization_name,
      one_number.price_in_brackets(number.monthly_price, number.monthly_price_currency),
      to_char(number.release_due_at at time zone 'UTC', 'YYYY-MM-DD "at" HH24:MI "UTC"')
    ),
    one_number.our_command('/admin/phone-numbers/' || number.phone_number || '/keep');
$$;

revoke execute on function one_number.describe_release(public.phone_number_records)
from public, anon, authenticated, service_role;

comment on function one_number.describe_release(public.phone_number_records) is
  'When the number of a deleted organization is given back, and how an admin changes that.';
