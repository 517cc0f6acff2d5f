-- A step that fails is tried again, later each time, and five times at most.
begin;
select plan(5);

select tests.start_afresh();
create function pg_temp.fail(for_good boolean default false) returns text language plpgsql as $$
declare
  run public.reconciliations;
begin
  update public.reconciliations set due_at = now() where due_at is not null;
  run := public.claim_reconciliation(true);
  perform public.postpone_reconciliation(run.id, run.lease_token, 'TWILIO_UNAVAILABLE', 'It is down', for_good);
  return (
    select r.status || ', ' || coalesce(round(extract(epoch from r.due_at - clock_timestamp()) / 60) || ' minutes', 'never')
    from public.reconciliations as r order by r.started_at desc limit 1
  );
end;
$$;

select one_number.begin_reconciliation();
select is(pg_temp.fail(), 'reading_twilio, 1 minutes', 'The first retry is after a minute');
select is(pg_temp.fail(), 'reading_twilio, 2 minutes', 'The second retry is after two minutes');
select pg_temp.fail(), pg_temp.fail();
select is(pg_temp.fail(), 'failed, never', 'The fifth failure ends the run');
select results_eq(
  'select last_error_code, last_error_message from public.reconciliations', $$values ('TWILIO_UNAVAILABLE', 'It is down')$$,
  'The run has the error'
);

select one_number.begin_reconciliation();
select is(pg_temp.fail(for_good => true), 'failed, never', 'A permanent failure ends the run at once');

select * from finish();
rollback;
