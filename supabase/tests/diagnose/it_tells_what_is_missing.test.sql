-- It is asked when something is broken, and must not break with it.
begin;
select plan(4);

select tests.start_afresh();
select is(
  (
    select job ->> 'schedule' from jsonb_array_elements(public.diagnose() -> 'cron_jobs') as job
    where job ->> 'name' = 'sweep-phone-number-orders'
  ),
  '* * * * *',
  'Jobs are told with their schedule'
);
select one_number.wake_edge_function('provision-phone-number');
select is((select public.diagnose() -> 'pg_net' ->> 'waiting'), '1', 'So is how much waits in pg_net''s queue');

set local client_min_messages = error;
drop extension pg_net;
drop extension pg_cron;
select is(
  (select array_agg(public.diagnose() -> part) from unnest(array['pg_net', 'cron_jobs']) as part),
  array['null', 'null']::jsonb[],
  'Without the extensions there is nothing to tell of them'
);
select ok(
  not public.diagnose() -> 'extensions' ?| array['pg_net', 'pg_cron'], 'They are not among the extensions'
);

select * from finish();
rollback;
