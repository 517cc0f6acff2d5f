-- When the worker found no purchase for a deleted organization, it cancels the order.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select public.reserve_phone_number(tests.order_id('Acme'), tests.claim_order('Acme'), '+16045550001', 60);
create temporary table claimed as select tests.claim_order('Acme') as lease_token;
delete from public.organizations;

select is(
  public.cancel_phone_number_order(tests.order_id('Acme'), lease_token), 'cancelled', 'The order is cancelled'
) from claimed;
select results_eq(
  'select status::text, cancelled_at, lease_token from public.phone_number_orders',
  $$values ('cancelled', now(), null::uuid)$$,
  'The order has the time of its cancellation, and no lease'
);
select is(
  public.cancel_phone_number_order(tests.order_id('Acme'), lease_token), 'lease_lost', 'The order is cancelled only once'
) from claimed;

select * from finish();
rollback;
