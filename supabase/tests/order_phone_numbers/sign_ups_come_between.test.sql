-- Hundreds of orders of the operator hold up nobody who signs up meanwhile.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_organization('Older ' || n, owner => case when n = 1 then 'Ada' end, policy => 'never')
from generate_series(1, 30) as n;
select public.order_phone_numbers(confirmed => 30);
select tests.create_organization('New of a server');
select tests.create_organization('New of Ada', owner => 'Ada');

select set_eq(
  $$select organization_name from public.claim_phone_number_orders(3, 60) where organization_name like 'New%'$$,
  $$values ('New of a server'), ('New of Ada')$$,
  'Whoever signs up is in the next round'
);
select is(
  (select count(distinct turn) from public.phone_number_orders where turn is not null), 29::bigint,
  'The others are each in a round of their own'
);
select tests.create_organization('Newer');
select ok(
  (select turn from public.phone_number_orders where organization_name = 'Newer')
    <= (select min(turn) from public.phone_number_orders where organization_name like 'Older%'),
  'And so is whoever signs up later'
);

select * from finish();
rollback;
