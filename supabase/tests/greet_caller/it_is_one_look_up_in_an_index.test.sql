-- A caller waits for the answer, so the lookup is one index scan, however many numbers there are.
begin;
select plan(3);

select tests.start_afresh();
update public.provisioning_settings set max_purchases_per_hour = 1000, max_purchases_per_day = 1000, max_monthly_cost = 1000;
insert into public.organizations (name) select 'Organization ' || n from generate_series(1, 500) as n;
select tests.buy_due_orders();
analyze public.phone_numbers;

create temporary view look_ups as
select
  pg_stat_get_xact_numscans('public.phone_numbers'::regclass) as sequential,
  (
    select sum(pg_stat_get_xact_numscans(indexrelid)) from pg_index where indrelid = 'public.phone_numbers'::regclass
  ) as indexed;

create temporary table before as select * from look_ups;
create temporary table greeted as select * from public.greet_caller('+12360000123');
create temporary table afterwards as select * from look_ups;

select is((select count(*) from greeted), 1::bigint, 'The number is found');
select is(
  (select afterwards.sequential - before.sequential from before, afterwards), 0::bigint, 'The table is not read'
);
select is((select afterwards.indexed - before.indexed from before, afterwards), 1::numeric, 'One index is scanned, once');

select * from finish();
rollback;
