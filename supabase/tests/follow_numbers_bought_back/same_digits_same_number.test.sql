-- A number that was bought back under a new id is the same number, and neither gone nor without a record.
begin;
select plan(7);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001'), tests.put_at_elevenlabs('+16045550001', 'phnum_acme');
create temporary table bought_back as select 'PN' || md5('again') as sid;
-- Twilio names a number by its digits where nobody says otherwise.
select tests.put_at_twilio('+16045550001', changes => jsonb_build_object('twilio_sid', sid)) from bought_back;
create function pg_temp.sid() returns text language sql as 'select twilio_sid from public.phone_number_records';

select tests.reconcile();
select is(pg_temp.sid(), 'PN' || md5('+16045550001'), 'A record that just changed keeps its id: the lists may be older');

select tests.settle();
select set_config('tests.run', tests.reconcile()::text, true);
select is(pg_temp.sid(), (select sid from bought_back), 'Otherwise the record has the new id');
select is(
  (select numbers_bought_back from public.reconciliations where id = current_setting('tests.run')::uuid), 1,
  'The run says how many'
);
select is_empty(
  $$select * from public.reconciliation_findings where reconciliation_id = current_setting('tests.run')::uuid$$,
  'There is no finding'
);

create function pg_temp.sid_with(organization_id uuid, project text) returns text language plpgsql as $$
begin
  update tests.twilio_list
  set sighting = sighting || jsonb_build_object(
    'twilio_sid', 'PN' || md5('third'), 'tagged_organization_id', organization_id, 'tagged_project', project
  );
  perform tests.reconcile();
  return (select twilio_sid from public.phone_number_records);
end;
$$;
create temporary table acme as select id from public.organizations where name = 'Acme';
select tests.settle();
select is(
  pg_temp.sid_with(gen_random_uuid(), 'project'),
  (select sid from bought_back), 'With another organization''s tag it is not the same number'
);
select is(
  pg_temp.sid_with((select id from acme), 'another'),
  (select sid from bought_back), 'Nor with another project''s'
);
select is(
  pg_temp.sid_with((select id from acme), 'project'),
  'PN' || md5('third'), 'With our own tag it is'
);

select * from finish();
rollback;
