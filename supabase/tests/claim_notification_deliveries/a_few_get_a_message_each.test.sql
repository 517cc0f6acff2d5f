-- A few notifications get one message each.
begin;
select plan(3);

select tests.start_afresh();
select tests.notify(5);

create temporary table claimed as select * from public.claim_notification_deliveries(60);
select is((select count(*) from claimed), 5::bigint, 'All of them are claimed');
select results_eq(
  'select distinct kind::text from claimed', $$values ('single')$$, 'Each notification gets its own message'
);
select is((select count(distinct lease_token) from claimed), 1::bigint, 'All of them share one lease');

select * from finish();
rollback;
