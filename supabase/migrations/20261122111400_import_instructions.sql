-- For somebody who sees ElevenLabs, and this project, for the first time.
create or replace function private.import_instructions(phone_number text, organization_name text)
returns text
language sql
immutable
set search_path = ''
as $$
  select format(
    E'1. Sign in at https://elevenlabs.io/app, open Agents, then Phone Numbers.\n'
    '2. Import a number from Twilio: phone number %1$s, label %2$s, and the Account SID and Auth Token that the '
    'Twilio console shows under Account Info.\n'
    '3. Assign the agent to it.\n'
    '4. Copy the id that ElevenLabs gives the number.\n'
    '5. Activate it: POST /admin/phone-numbers/%1$s/activate with {"elevenLabsPhoneId": "<the id>"}.',
    phone_number, organization_name
  );
$$;
