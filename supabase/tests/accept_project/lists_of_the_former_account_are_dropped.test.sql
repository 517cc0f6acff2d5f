-- What a list of one account shows is not recorded as a number of another.
begin;
select plan(2);

select tests.start_afresh();
select tests.run_in('production', '1');
create temporary table run as select id from tests.begin_reading();
select public.accept_project('production', tests.twilio_account('1'));
select is(
  (select r.status::text from public.reconciliations as r join run using (id)), 'reading_twilio',
  'Where nothing changes, a reconciliation goes on'
);
select public.accept_project('production', tests.twilio_account('2'));
select results_eq(
  'select r.status::text, r.last_error_code from public.reconciliations as r join run using (id)',
  $$values ('failed', 'PROJECT_MISMATCH')$$,
  'A reconciliation that began with the former account ends'
);

select * from finish();
rollback;
