-- A burst of sign-ups costs no more in an hour than the spend guard allows; the rest waits its turn.
begin;
select plan(8);

select tests.start_afresh();
update public.provisioning_settings set max_purchases_per_hour = 100, max_purchases_per_day = 500, max_monthly_cost = 1000;
insert into public.organizations (name) select 'Organization ' || n from generate_series(1, 5000) as n;
update public.phone_number_orders
set due_at = now() - interval '2 hours' + make_interval(secs => substr(organization_name, 14)::integer);

select is(tests.buy_due_orders(), 100::bigint, 'In the first hour, 100 numbers are bought');
select public.claim_phone_number_orders(10, 60) from generate_series(1, 4);
select results_eq(
  'select status::text, count(*) from public.phone_number_orders group by status order by status',
  $$values ('held', 4900::bigint), ('purchased', 100)$$,
  'All other orders are held'
);
select results_eq(
  $$select subject, status::text, title from public.admin_notifications where type = 'provisioning_held'$$,
  $$values ('spend-cap', 'pending', 'Orders are held: the limit of purchases is reached')$$,
  'The admins are told once of all of them'
);
select is(tests.buy_due_orders(), 0::bigint, 'Another claim in the same hour buys nothing');

update public.phone_numbers set purchased_at = now() - interval '1 hour';
select is(tests.buy_due_orders(), 100::bigint, 'An hour later, 100 more are');
select results_eq(
  $$select count(*), max(substr(organization_name, 14)::integer)
    from public.phone_number_orders where status = 'purchased'$$,
  $$values (200::bigint, 200)$$,
  'The next 100 orders in line were bought'
);
select is(
  (select count(*) from public.phone_number_orders where status = 'held'), 4800::bigint, 'The others go on waiting'
);
select results_eq(
  $$select status::text from public.admin_notifications where type = 'provisioning_held'$$,
  $$values ('pending')$$,
  'The notification stays pending, and stays the only one'
);

select * from finish();
rollback;
