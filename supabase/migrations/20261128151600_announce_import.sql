-- For somebody who sees ElevenLabs, and this project, for the first time.
create function one_number.import_instructions(phone_number text, organization_name text)
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

revoke execute on function one_number.import_instructions(text, text) from public, anon, authenticated, service_role;

comment on function one_number.import_instructions(text, text) is 'The steps of the manual import, for the admin.';

create function one_number.announce_import(number public.phone_numbers)
returns void
language sql
set search_path = ''
as $$
  insert into public.admin_notifications
    (type, subject, title, body, organization_id, phone_number_id, order_id, data)
  values (
    'elevenlabs_import_required',
    number.phone_number,
    format('Import %s to ElevenLabs for %s', number.phone_number, number.organization_name),
    one_number.import_instructions(number.phone_number, number.organization_name),
    number.organization_id,
    number.id,
    number.order_id,
    jsonb_build_object('phoneNumber', number.phone_number, 'organizationName', number.organization_name)
  )
  on conflict (type, subject) where status = 'pending' do nothing;
$$;

revoke execute on function one_number.announce_import(public.phone_numbers) from public, anon, authenticated, service_role;

comment on function one_number.announce_import(public.phone_numbers) is
  'Tells the admins to import a bought number in ElevenLabs.';
