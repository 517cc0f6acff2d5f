-- The report of a worker that lost its lease may be out of date.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.claim_order('Acme');

select is(
  public.record_account_refusal(tests.order_id('Acme'), gen_random_uuid(), 'TWILIO_20003', 'Authenticate'),
  'lease_lost',
  'Another lease is refused'
);
select is(
  public.record_account_refusal(tests.order_id('Acme'), null, 'TWILIO_20003', 'Authenticate'),
  'lease_lost',
  'A missing lease is refused'
);
select results_eq(
  'select status::text, attempts, last_error_code from public.phone_number_orders',
  $$values ('purchasing', 1, null::text)$$,
  'The order is still in purchase'
);
select is((select refused_since from public.twilio_account), null, 'The account is not refused');
select is_empty('select * from public.admin_notifications', 'The admins are not told');

create temporary table claimed as select id, lease_token from public.phone_number_orders;
select public.record_account_refusal(id, lease_token, 'TWILIO_20003', 'Authenticate') from claimed;
select is(
  public.record_account_refusal(id, lease_token, 'TWILIO_20003', 'Authenticate'),
  'lease_lost',
  'A repetition is refused, as the lease is over'
) from claimed;

select * from finish();
rollback;
