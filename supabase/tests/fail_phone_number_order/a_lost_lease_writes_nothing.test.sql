-- The failure of one worker does not end the lease of another.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.claim_order('Acme');

select is(
  public.fail_phone_number_order(tests.order_id('Acme'), gen_random_uuid(), 'X', 'Y'),
  'lease_lost',
  'Another lease is refused'
);
select is(
  public.fail_phone_number_order(tests.order_id('Acme'), null, 'X', 'Y'), 'lease_lost', 'A missing lease is refused'
);
select results_eq(
  'select status::text, last_error_code from public.phone_number_orders',
  $$values ('purchasing', null::text)$$,
  'The order is still in purchase'
);

create temporary table claimed as select tests.claim_order('Acme') as lease_token;
select public.fail_phone_number_order(tests.order_id('Acme'), lease_token, 'X', 'Y', 30) from claimed;
select is(
  public.fail_phone_number_order(tests.order_id('Acme'), lease_token, 'X', 'Y'),
  'lease_lost',
  'A repetition is refused, as the lease is over'
) from claimed;
select is((select status from public.phone_number_orders), 'queued', 'The order waits for its next attempt');

select * from finish();
rollback;
