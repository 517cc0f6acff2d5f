-- Twilio is asked to sell right after the reservation. What it was asked once may have been paid for, whatever is known later.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('Bolt');
select tests.claim_order('Acme');

select public.reserve_phone_number(tests.order_id('Acme'), gen_random_uuid(), '+16045550001', 60);
select is(
  (select asked_to_sell_at from public.phone_number_orders where organization_name = 'Acme'),
  null,
  'Whoever lost the lease does not ask'
);

select public.reserve_phone_number(tests.order_id('Acme'), tests.claim_order('Acme'), '+16045550001', 60);
create temporary table asked as
select asked_to_sell_at from public.phone_number_orders where organization_name = 'Acme';
select ok(
  (select asked_to_sell_at between now() and clock_timestamp() from asked), 'The time of the first reservation is kept'
);

select public.reserve_phone_number(tests.order_id('Bolt'), tests.claim_order('Bolt'), '+16045550001', 60);
select is(
  (select asked_to_sell_at from public.phone_number_orders where organization_name = 'Bolt'),
  null,
  'For a number that is taken nobody asks'
);

select public.reserve_phone_number(tests.order_id('Acme'), tests.claim_order('Acme'), '+16045550002', 60);
select is(
  (select asked_to_sell_at from public.phone_number_orders where organization_name = 'Acme'),
  (select asked_to_sell_at from asked),
  'Another reservation does not change it'
);

select public.fail_phone_number_order(
  tests.order_id('Acme'), tests.claim_order('Acme'), 'TWILIO_21422', 'Gone', keep_reservation => false
);
select results_eq(
  $$select status::text, reserved_phone_number, asked_to_sell_at from public.phone_number_orders
    where organization_name = 'Acme'$$,
  $$select 'failed', null::text, asked_to_sell_at from asked$$,
  'It outlives the reservation and the order''s end'
);

select * from finish();
rollback;
