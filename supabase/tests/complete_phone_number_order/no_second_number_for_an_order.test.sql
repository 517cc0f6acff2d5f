-- An order that has its number takes no other.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
create temporary table claimed as select tests.claim_order('Acme') as lease_token;
select tests.buy_number('Acme', '+16045550001');

select is(
  public.complete_phone_number_order(
    tests.order_id('Acme'), lease_token, '+16045550002', 'PN' || repeat('b', 32), '{}', 'CA'
  ),
  'lease_lost',
  'Another number under the old lease is refused'
) from claimed;
select is(
  public.complete_phone_number_order(
    tests.order_id('Acme'), null, '+16045550002', 'PN' || repeat('b', 32), '{}', 'CA'
  ),
  'lease_lost',
  'Another number without a lease is refused'
);
select results_eq(
  'select phone_number from public.phone_numbers', $$values ('+16045550001')$$, 'The first number stays the only one'
);

select * from finish();
rollback;
