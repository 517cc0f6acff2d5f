begin;
select plan(2);

select tests.start_afresh();
create temporary table gone as select tests.let_go('Acme', '+16045550001') as number_id;
select public.complete_phone_number_release(tests.release_id('+16045550001'), tests.claim_release('+16045550001'));

select is(
  tests.hint_of($$select public.retry_phone_number_order(organization_id) from public.phone_number_orders$$),
  'ORDER_NOT_RETRYABLE',
  'The order of a deleted organization is not retried'
);
select is((select status from public.phone_number_orders), 'purchased', 'The order stays purchased');

select * from finish();
rollback;
