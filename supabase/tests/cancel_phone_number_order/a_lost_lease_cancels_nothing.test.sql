-- Another worker may just have bought the number.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.claim_order('Acme');
delete from public.organizations;

select is(
  public.cancel_phone_number_order(tests.order_id('Acme'), gen_random_uuid()), 'lease_lost', 'Another lease is refused'
);
select is(public.cancel_phone_number_order(tests.order_id('Acme'), null), 'lease_lost', 'A missing lease is refused');
select is((select status from public.phone_number_orders), 'purchasing', 'The order is still in purchase');

select * from finish();
rollback;
