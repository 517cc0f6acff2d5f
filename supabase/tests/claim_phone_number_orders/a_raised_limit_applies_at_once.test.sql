-- The founder may decide to spend more today.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization(name) from unnest(array['Acme', 'Bolt', 'Cord']) as name;
update public.provisioning_settings set max_purchases_per_hour = 1;
select is(tests.buy_due_orders(), 1::bigint, 'With a limit of one, one is bought');

update public.provisioning_settings set max_purchases_per_hour = 2;
select is(tests.buy_due_orders(), 1::bigint, 'With the limit raised by one, one more is bought');
select is(
  (select status from public.admin_notifications where subject = 'spend-cap'),
  'pending',
  'The notification stays while another order is held'
);

update public.provisioning_settings set max_purchases_per_hour = 100;
select is(
  (select count(*) from public.claim_phone_number_orders(10, 60)),
  1::bigint,
  'With a limit beyond the held orders, the last one goes on'
);
select is(
  (select status from public.admin_notifications where subject = 'spend-cap'),
  'resolved',
  'Nothing is held any more, so the notification is resolved'
);

select * from finish();
rollback;
