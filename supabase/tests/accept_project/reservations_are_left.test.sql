-- A copy never buys again what the original may have bought: Twilio would hand the number over to it.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.run_in('production', '1');
select public.reserve_phone_number(tests.order_id('Acme'), lease_token, '+16045550001', 60) from public.phone_number_orders;
update public.phone_number_orders set due_at = now() where true;
select tests.run_in('staging', '1');

select public.accept_project('staging', tests.twilio_account('1'), 'leave');
select results_eq(
  $$select organization_name, reserved_phone_number, asked_to_sell
    from public.claim_phone_number_orders(10, 60, 'staging', tests.twilio_account('1'))$$,
  $$values ('Acme', null::text, false)$$,
  'An order that the original was working on begins anew'
);

select public.reserve_phone_number(tests.order_id('Acme'), lease_token, '+16045550002', 60) from public.phone_number_orders;
select public.accept_project('staging', tests.twilio_account('1'), 'leave');
select is(
  (select reserved_phone_number from public.phone_number_orders), '+16045550002',
  'The same call again forgets nothing that the project reserved itself'
);
select public.accept_project('staging', tests.twilio_account('2'), 'leave');
select is(
  (select reserved_phone_number from public.phone_number_orders), '+16045550002', 'Nor does another account'
);
select public.accept_project('newest', tests.twilio_account('1'), 'take');
select is(
  (select reserved_phone_number from public.phone_number_orders), '+16045550002',
  'A project that moves looks for what it may have bought'
);

select * from finish();
rollback;
