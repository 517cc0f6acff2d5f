-- What may have been paid for in an outage is looked for first, and nothing else is bought before.
begin;
select plan(3);

select tests.start_afresh();
update public.provisioning_settings set max_attempts = 1;
select tests.create_organization('Acme');
select public.reserve_phone_number(tests.order_id('Acme'), tests.claim_order('Acme'), '+16045550001', 60);
select tests.meet_trouble('Acme');
select ok(
  (select due_at < now() + interval '1 minute' from public.phone_number_orders),
  'Right after the purchase it is looked for without a wait'
);
select tests.meet_trouble('Acme');
select ok((select due_at > now() + interval '14 minutes' from public.phone_number_orders), 'Then the order waits');

update public.phone_number_orders set due_at = now();
select results_eq(
  'select reserved_phone_number, asked_to_sell from public.claim_phone_number_orders(10, 60)',
  $$values ('+16045550001', true)$$,
  'In its turn it has the number, and is told to look for it'
);

select * from finish();
rollback;
