-- There is time for the purchase after the search.
begin;
select plan(1);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('Bolt');
select tests.claim_order('Acme');

select public.reserve_phone_number(tests.order_id('Acme'), tests.claim_order('Acme'), '+16045550001', 600);

select ok(
  (select due_at between now() + interval '600 seconds' and clock_timestamp() + interval '600 seconds'
   from public.phone_number_orders where organization_name = 'Acme'),
  'The lease runs anew from the reservation'
);

select * from finish();
rollback;
