-- Lists are kept while they are compared, and no longer.
begin;
select plan(3);

select tests.start_afresh();
insert into public.reconciliations (id, started_at) values ('00000000-0000-4000-8000-000000000001', now() - interval '2 hours');
select public.note_elevenlabs_sightings(
  '00000000-0000-4000-8000-000000000001', '[{"elevenlabs_phone_id": "phnum_1", "phone_number": "+16045550001"}]'
);
create temporary table begun as select id from public.begin_reconciliation();
select results_eq(
  'select id from public.reconciliations', 'select id from begun', 'One that broke off is forgotten when another begins'
);

select public.note_elevenlabs_sightings(id, '[{"elevenlabs_phone_id": "phnum_1", "phone_number": "+16045550001"}]') from begun;
select public.end_reconciliation(id) from begun;
select is_empty('select * from public.elevenlabs_sightings', 'At its end, the lists are');
select isnt((select finished_at from public.reconciliations), null, 'It is known to have read everything');

select * from finish();
rollback;
