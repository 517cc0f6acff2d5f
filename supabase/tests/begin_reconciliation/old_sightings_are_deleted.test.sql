-- A run is kept for a month, its copies of the lists until it ends.
begin;
select plan(4);

select tests.start_afresh();
select tests.put_at_twilio('+16045550001'), tests.put_at_elevenlabs('+16045550001', 'phnum_1');
select tests.begin_reading();
select is(tests.go_on(), 'reading_elevenlabs', 'Twilio''s list is read first');
select is((select count(*) from public.twilio_sightings), 1::bigint, 'Its copy is kept while the lists are compared');
do $$ begin while tests.go_on() <> 'concluded' loop end loop; end; $$;
select is_empty(
  'select phone_number from public.twilio_sightings union all select phone_number from public.elevenlabs_sightings',
  'At the conclusion the copies are gone'
);

update public.reconciliations set started_at = now() - interval '31 days' where true;
create temporary table begun as select id from public.begin_reconciliation();
select results_eq('select id from public.reconciliations', 'select id from begun', 'After a month the run is gone, too');

select * from finish();
rollback;
