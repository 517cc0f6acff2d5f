-- That nothing was for sale was said of the former wish.
begin;
select plan(3);

select tests.start_afresh();
update public.provisioning_settings set max_attempts = 1;
select tests.create_organization('Acme', area_code => '212');
select tests.claim_order('Acme');
update public.organizations set area_code = '604';

select is(
  public.fail_phone_number_order(
    tests.order_id('Acme'), (select lease_token from public.phone_number_orders), 'NO_NUMBER_AVAILABLE', 'None left'
  ),
  'queued',
  'The order does not fail, although its last attempt has ended'
);
select results_eq(
  'select area_code from public.claim_phone_number_orders(10, 60)', $$values ('604')$$, 'The new wish is tried at once'
);
select is(
  public.fail_phone_number_order(
    tests.order_id('Acme'), (select lease_token from public.phone_number_orders), 'NO_NUMBER_AVAILABLE', 'None left'
  ),
  'failed',
  'Then it fails'
);

select * from finish();
rollback;
