-- After the cause is corrected, an admin retries a failed order.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_organization('Acme');
select public.fail_phone_number_order(
  tests.order_id('Acme'), tests.claim_order('Acme'), 'TWILIO_21452', 'No numbers'
);
select tests.let_rest('provision-phone-number');
create temporary table earlier as select id from tests.wake_ups();
create temporary table acme as select id from public.organizations;
grant select on earlier, acme to authenticated;

select tests.authenticate_as('Grace');
select results_eq(
  'select organization_name, status::text, attempts
   from public.retry_phone_number_order((select id from acme))',
  $$values ('Acme', 'queued', 0)$$,
  'The answer is the queued order'
);

select tests.clear_authentication();
select results_eq(
  'select status::text, attempts, due_at from public.phone_number_orders',
  $$values ('queued', 0, now())$$,
  'The order is queued and due, with no attempt used'
);
select results_eq(
  'select url from tests.wake_ups() where id not in (select id from earlier)',
  $$values ('https://functions.example.com/functions/v1/provision-phone-number')$$,
  'The purchasing function is woken once'
);
select is(
  (select organization_name from public.claim_phone_number_orders(10, 60)), 'Acme', 'The order is tried again'
);
select is(
  public.fail_phone_number_order(id, lease_token, 'NO_ANSWER', 'No answer', 0),
  'queued',
  'The next failure does not end the order'
) from public.phone_number_orders;

select * from finish();
rollback;
