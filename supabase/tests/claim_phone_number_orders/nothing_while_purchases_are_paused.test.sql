-- The founder can stop all spending with one switch.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization('Acme');
update public.provisioning_settings set purchases_paused = true;

select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'Nothing is claimed');
select results_eq(
  'select status::text, attempts from public.phone_number_orders', $$values ('queued', 0)$$, 'The orders wait'
);

update public.provisioning_settings set max_purchases_per_hour = 0;
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'Nothing is claimed, whatever the limits');
select results_eq(
  'select status::text, (select count(*) from public.admin_notifications) from public.phone_number_orders',
  $$values ('queued', 0::bigint)$$,
  'No order is held, and the admins are not told'
);

update public.provisioning_settings set purchases_paused = false, max_purchases_per_hour = 100;
select is((select count(*) from public.claim_phone_number_orders(10, 60)), 1::bigint, 'After the pause the orders go on');

select * from finish();
rollback;
