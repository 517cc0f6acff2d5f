-- The worker that is buying learns of the deletion when it completes the order.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
create temporary table claimed as select tests.claim_order('Acme') as lease_token;
delete from public.organizations;

select results_eq(
  'select status::text, lease_token from public.phone_number_orders',
  $$select 'purchasing', lease_token from claimed$$,
  'The order and its lease stay'
);
select is(tests.buy_number('Acme', '+16045550001'), 'releasing', 'The number is recorded as "releasing"');

select * from finish();
rollback;
