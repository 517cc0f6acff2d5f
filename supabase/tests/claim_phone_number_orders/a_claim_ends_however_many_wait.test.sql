-- A request has only so many seconds: orders that one claim cannot look at are left to the next, without waiting for a sweep.
begin;
select plan(5);

select tests.start_afresh();
update public.provisioning_settings set max_numbers_per_user = 0;
select tests.create_user('Ada');
insert into public.organizations (name, created_by)
select 'Flood ' || n, tests.user_id('Ada') from generate_series(1, 12000) as n;
create temporary table earlier as select id from tests.wake_ups();
prepare wake_ups as
  select url from tests.wake_ups() where id not in (select id from earlier) and url like '%/provision-phone-number';

select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'A claim that found no order within the limit ends');
select ok(
  (select count(*) between 1 and 2500 from public.phone_number_orders where status = 'held'),
  'It has set aside no more than a claim has time for'
);
select results_eq(
  'wake_ups', $$values ('https://functions.example.com/functions/v1/provision-phone-number')$$, 'The function is woken to go on'
);

select tests.create_organization('Honest');
select results_eq(
  'select organization_name from public.claim_phone_number_orders(10, 60)',
  $$values ('Honest')$$,
  'The next claim returns the order that is within the limit'
);
select public.claim_phone_number_orders(10, 60) from generate_series(1, 8);
select is((select count(*) from public.phone_number_orders where status = 'queued'), 0::bigint, 'No order is left in the queue');

select * from finish();
rollback;
