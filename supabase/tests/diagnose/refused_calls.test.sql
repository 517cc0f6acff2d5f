-- A member learns nothing of the reason why a call was not placed; the doctor tells the operator.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
update public.calling_settings set max_concurrent_calls = 9;

-- A call so many hours ago, and what became of it.
create function pg_temp.call(hours integer, status public.call_status, failure text default null) returns void
language plpgsql as $$
declare
  called uuid := tests.call_from('Acme');
begin
  update public.calls as c set status = call.status, started_at = now() - make_interval(hours => hours) where c.id = called;
  update public.call_details as d set failure_code = failure, failure_message = 'No ' || failure where d.call_id = called;
end;
$$;
prepare told as select public.diagnose() -> 'refused_calls';

select results_eq(
  'execute told',
  $$select jsonb_build_object('how_many', 0, 'latest_at', null, 'error_code', null, 'error_message', null)$$,
  'Without calls none was refused'
);

select pg_temp.call(25, 'failed', 'KEY');
select pg_temp.call(3, 'failed', 'MONEY');
select pg_temp.call(2, 'failed', 'AGENT');
select pg_temp.call(1, 'unknown');
select results_eq(
  'execute told',
  $$select jsonb_build_object(
      'how_many', 2, 'latest_at', now() - interval '2 hours', 'error_code', 'AGENT', 'error_message', 'No AGENT'
    )$$,
  'The refused calls of a day are counted, with the reason of the latest'
);

select pg_temp.call(2, 'failed');
select results_eq(
  $$select (public.diagnose() -> 'refused_calls' ->> 'how_many')::bigint$$, 'values (2::bigint)',
  'A call that failed at the other end was not refused'
);

select pg_temp.call(0, 'in_progress');
select results_eq(
  $$select (public.diagnose() -> 'refused_calls' ->> 'how_many')::bigint$$, 'values (0::bigint)',
  'A call that was placed since shows that the reason is gone'
);

select * from finish();
rollback;
