-- A list is copied page by page; a number that slides to the next page counts once.
begin;
select plan(6);

select tests.start_afresh();
select tests.put_at_twilio('+16045550001'), tests.put_at_twilio('+16045550002');
create temporary table run as select * from tests.begin_reading();
create function pg_temp.record(next_page text default null) returns text language sql as $$
  select status || ' ' || coalesce(r.next_page, 'from the start') || ', ' || numbers_at_twilio || ' numbers'
  from public.record_twilio_sightings(
    (select id from run), (select lease_token from run), (select jsonb_agg(sighting) from tests.twilio_list), record.next_page
  ) as r;
$$;

select is(pg_temp.record('?Page=1'), 'reading_twilio ?Page=1, 2 numbers', 'A page says where the list goes on');
delete from tests.twilio_list where sighting ->> 'phone_number' = '+16045550001';
select tests.put_at_twilio('+16045550003');
select is(pg_temp.record('?Page=2'), 'reading_twilio ?Page=2, 3 numbers', 'A number on two pages counts once');
select is(pg_temp.record(), 'asking_twilio from the start, 3 numbers', 'After the last page Twilio is asked for the rest');
select is(pg_temp.record(), 'reading_elevenlabs from the start, 3 numbers', 'Then ElevenLabs'' list is next');
select is(pg_temp.record(), null, 'A finished list accepts no more pages');
select is(tests.go_on(), 'comparing', 'After both lists the numbers are compared');

select * from finish();
rollback;
