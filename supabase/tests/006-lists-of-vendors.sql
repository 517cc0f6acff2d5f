-- How the tests put numbers on the lists of Twilio and ElevenLabs. Runs after 002-orders-and-numbers.sql.
begin;

-- The lists of Twilio and ElevenLabs, until the test rolls back.
create table tests.twilio_list (sighting jsonb not null);
create table tests.elevenlabs_list (sighting jsonb not null);
-- What they have, and their lists do not show.
create table tests.unlisted_at_twilio (sighting jsonb not null);
create table tests.unlisted_at_elevenlabs (sighting jsonb not null);

-- Example: select tests.put_at_twilio('+16045550001', 'Acme', '{"voice_url": ""}');
create or replace function tests.put_at_twilio(
  phone_number text, organization text default null, changes jsonb default '{}'
) returns void
language plpgsql set search_path = '' as $$
declare
  tagged uuid := (select o.organization_id from public.phone_number_orders as o where o.organization_name = organization);
begin
  insert into tests.twilio_list
  values (
    jsonb_build_object(
      'twilio_sid', 'PN' || md5(phone_number), 'phone_number', phone_number, 'country', 'CA',
      'friendly_name', coalesce('org:' || tagged || '@project', 'Fax'), 'tagged_organization_id', tagged,
      'tagged_project', case when tagged is not null then 'project' end, 'purchased_at', null,
      'voice_url', 'https://api.elevenlabs.io/twilio/inbound_call', 'answers_elsewhere', false,
      'capabilities', '{"voice": true}'::jsonb
    ) || changes
  );
end;
$$;
comment on function tests.put_at_twilio(text, text, jsonb) is
  'Puts a number on Twilio''s bill: imported, and with the tag of an organization that has an order.';

-- Example: select tests.put_at_elevenlabs('+16045550001', 'phnum_acme');
create or replace function tests.put_at_elevenlabs(
  phone_number text, elevenlabs_phone_id text, agent_id text default 'agent_jack'
) returns void
language sql set search_path = '' as $$
  insert into tests.elevenlabs_list values (jsonb_build_object(
    'elevenlabs_phone_id', elevenlabs_phone_id, 'phone_number', phone_number, 'agent_id', agent_id
  ));
$$;
comment on function tests.put_at_elevenlabs(text, text, text) is 'Imports a number in ElevenLabs.';

grant execute on all functions in schema tests to anon, authenticated, service_role;

select plan(1);
select has_function('tests', 'put_at_twilio', 'The tests can put numbers on Twilio''s list');
select * from finish();
commit;
