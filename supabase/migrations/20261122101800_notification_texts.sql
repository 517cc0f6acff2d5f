create function private.import_instructions(phone_number text, organization_name text)
returns text
language sql
immutable
set search_path = ''
as $$
  select format(
    E'1. In the ElevenLabs dashboard, under Phone Numbers, import %1$s from Twilio for %2$s and assign the agent.\n'
    '2. Copy the id that ElevenLabs gives the number.\n'
    '3. Activate it: POST /admin/phone-numbers/%1$s/activate with {"elevenLabsPhoneId": "<the id>"}.',
    phone_number, organization_name
  );
$$;

create function private.release_instructions(phone_number text, organization_name text, monthly_price text)
returns text
language sql
immutable
set search_path = ''
as $$
  select format(
    E'%2$s was deleted. Its number %1$s is still paid for%3$s.\n'
    'Remove it in ElevenLabs if it was imported, then release it in the Twilio console.',
    phone_number, organization_name, coalesce(' (' || monthly_price || ' a month)', '')
  );
$$;

revoke execute on function private.import_instructions(text, text) from public, anon, authenticated, service_role;
revoke execute on function private.release_instructions(text, text, text)
from public, anon, authenticated, service_role;

comment on function private.import_instructions(text, text) is 'The steps of the manual import, for the admin.';
comment on function private.release_instructions(text, text, text) is
  'What to do with the number of a deleted organization, for the admin.';
