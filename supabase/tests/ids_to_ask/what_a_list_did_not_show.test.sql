-- Twilio and ElevenLabs are asked for each of our numbers that their lists did not show, a batch at a time.
begin;
select plan(7);

select tests.start_afresh();
select tests.create_with_number(name, number)
from (values ('Acme', '+16045550001'), ('Bolt', '+16045550002'), ('Crab', '+16045550003')) as n (name, number);
select tests.create_organization('Dust'), tests.buy_number('Dust', '+16045550004');
select tests.put_at_twilio('+16045550001', 'Acme'), tests.put_at_elevenlabs('+16045550001', 'phnum_acme');
update public.phone_numbers set status = 'released', releasing_at = now(), released_at = now() where organization_name = 'Crab';
create temporary table run as select * from tests.begin_reading();
grant select on run to service_role;
create function pg_temp.ids(batch_size integer default 10, token uuid default null) returns text[] language sql as $$
  select public.ids_to_ask((select id from run), coalesce(token, (select lease_token from run)), batch_size);
$$;

select is(pg_temp.ids(), '{}', 'Nothing is asked for while the list is read');
select public.record_twilio_sightings(id, lease_token, (select jsonb_agg(sighting) from tests.twilio_list)) from run;
select is(
  pg_temp.ids(), array(select id from unnest(array['PN' || md5('+16045550002'), 'PN' || md5('+16045550004')]) as id order by id),
  'The living numbers that the list did not show are asked for'
);
select is(pg_temp.ids(1), (pg_temp.ids())[:1], 'A batch is not larger than asked for');
select is(pg_temp.ids(token => gen_random_uuid()), '{}', 'Without the lease there is nothing to ask for');
select public.record_twilio_sightings(id, lease_token, '[]', (pg_temp.ids())[1]) from run;
select is(cardinality(pg_temp.ids()), 1, 'The next batch begins after the last id');

select public.record_twilio_sightings(id, lease_token, '[]') from run;
select public.record_elevenlabs_sightings(id, lease_token, (select jsonb_agg(sighting) from tests.elevenlabs_list)) from run;
select is(pg_temp.ids(), array['phnum_bolt'], 'ElevenLabs is asked for the imports of numbers in use');

set local role authenticated;
select throws_ok('select public.ids_to_ask(null, null, 1)', '42501', null, 'Only servers may ask');
reset role;

select * from finish();
rollback;
