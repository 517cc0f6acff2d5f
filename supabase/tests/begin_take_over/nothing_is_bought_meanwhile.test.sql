-- Whatever becomes of the call that talks to Twilio.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_organization('Acme'), tests.create_organization('Bolt');
select tests.begin_take_over('Acme', '+16045550001');

select is(tests.claim_order('Acme'), null, 'The order is not claimed, however long the call takes');
select results_eq(
  $$select status, last_error_code, reserved_phone_number from public.phone_number_orders where organization_name = 'Acme'$$,
  $$values ('held'::public.phone_number_order_status, 'TAKE_OVER_BEGUN', '+16045550001')$$, 'It is held'
);
select is(
  (select count(*) from public.admin_notifications where type = 'provisioning_held' and status = 'pending'), 1::bigint,
  'And the admins are told of a take-over that did not end'
);
select lives_ok($$select tests.begin_take_over('Acme', '+16045550001')$$, 'The same call begins again');
select is(tests.complete_take_over('Acme', '+16045550001'), 'pending_import', 'And ends');
select is(
  (select count(*) from public.admin_notifications where type = 'provisioning_held' and status = 'pending'), 0::bigint,
  'Which settles it'
);

select * from finish();
rollback;
