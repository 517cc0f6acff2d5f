-- An order that fails again before an admin acted has one notification.
begin;
select plan(1);

select tests.start_afresh();
select tests.create_organization('Acme');
select public.fail_phone_number_order(tests.order_id('Acme'), tests.claim_order('Acme'), 'NO_STOCK', 'None left');
update public.phone_number_orders set status = 'queued';
select public.fail_phone_number_order(tests.order_id('Acme'), tests.claim_order('Acme'), '20003', 'Authenticate');

select results_eq(
  'select title, status::text from public.admin_notifications',
  $$values ('No phone number for Acme: 20003', 'pending')$$,
  'There is one notification, with the latest error'
);

select * from finish();
rollback;
