-- A call does not stay "dialling" when its function ended before it recorded the outcome.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
select tests.call_from('Acme');

update public.calls set started_at = now() - interval '59 seconds';
select one_number.expire_dialled_calls();
select is((select status from public.calls), 'dialling', 'A call may be dialled for a minute');

update public.calls set started_at = now() - interval '1 minute';
select one_number.expire_dialled_calls();
select results_eq(
  'select c.status::text, d.outcome_token_hash from public.calls as c join public.call_details as d on d.call_id = c.id', $$values ('unknown', null::text)$$,
  'After a minute its outcome is unknown'
);

update public.calls set status = 'in_progress';
select one_number.expire_dialled_calls();
select is((select status from public.calls), 'in_progress', 'A call that was placed is left alone');

select results_eq(
  $$select schedule, command, username::text from cron.job where jobname = 'expire-dialled-calls'$$,
  $$values ('* * * * *', 'select one_number.expire_dialled_calls()', 'postgres')$$,
  'pg_cron runs it each minute'
);

select * from finish();
rollback;
