-- Twilio is asked to sell right after the reservation, so an order that once reserved a number may have paid for one.
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
  'A lost lease does not set the time'
);

select public.reserve_phone_number(tests.order_id('Acme'), tests.claim_order('Acme'), '+16045550001', 60);
create temporary table asked as
select asked_to_sell_at from public.phone_number_orders where organization_name = 'Acme';
select ok(
  (select asked_to_sell_at between now() and clock_timestamp() from asked), 'The first reservation sets the time'
);

select public.reserve_phone_number(tests.order_id('Bolt'), tests.claim_order('Bolt'), '+16045550001', 60);
select is(
  (select asked_to_sell_at from public.phone_number_orders where organization_name = 'Bolt'),
  null,
  'A taken number does not set the time'
);

select public.reserve_phone_number(tests.order_id('Acme'), tests.claim_order('Acme'), '+16045550002', 60);
select is(
  (select asked_to_sell_at from public.phone_number_orders where organization_name = 'Acme'),
  (select asked_to_sell_at from asked),
  'Another reservation does not change the time'
);

select public.fail_phone_number_order(
  tests.order_id('Acme'), tests.claim_order('Acme'), 'TWILIO_21422', 'Gone', keep_reservation => false
);
select results_eq(
  $$select status::text, reserved_phone_number, asked_to_sell_at from public.phone_number_orders
    where organization_name = 'Acme'$$,
  $$select 'failed', null::text, asked_to_sell_at from asked$$,
  'The time is kept after the reservation and the order have ended'
);

select * from finish();
rollback;
