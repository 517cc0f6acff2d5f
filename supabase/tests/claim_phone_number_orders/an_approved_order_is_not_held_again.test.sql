-- An admin lets a held order go on by setting it to queued.
begin;
select plan(4);

select tests.start_afresh();
update public.provisioning_settings set max_numbers_per_user = 0;
select tests.create_user('Ada');
select tests.create_organization('Acme', owner => 'Ada');
select tests.create_organization('Bolt', owner => 'Ada');
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'Both are held');

update public.phone_number_orders set status = 'queued' where organization_name = 'Acme';
select is(
  (select organization_name from public.claim_phone_number_orders(10, 60)), 'Acme', 'The order that the admin set to queued is claimed'
);
select is(
  (select status from public.admin_notifications where subject = tests.user_id('Ada')::text),
  'pending',
  'The notification stays while another order is held'
);

update public.phone_number_orders set status = 'queued' where organization_name = 'Bolt';
select is(
  (select status from public.admin_notifications where subject = tests.user_id('Ada')::text),
  'resolved',
  'It is resolved when no order is held any more'
);

select * from finish();
rollback;
