-- Once an admin accepts another Twilio account, it is bought there, and the numbers in the old one are never touched.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.run_in('production', '1');
select public.complete_phone_number_order(
  tests.order_id('Acme'), lease_token, '+16045550001', 'PN' || md5('+16045550001'), '{"voice": true}', 'CA'
) from public.phone_number_orders;
select public.release_phone_number('+16045550001', '+16045550001');
select tests.create_organization('Bolt');
select tests.run_in('production', '2');

select lives_ok(
  $$select public.accept_project('production', tests.twilio_account('2'))$$,
  'An account is changed without a word about the numbers'
);
select is(tests.run_in('production', '2'), 1::bigint, 'Orders go on in the new account');
select public.complete_phone_number_order(
  tests.order_id('Bolt'), lease_token, '+16045550002', 'PN' || md5('+16045550002'), '{"voice": true}', 'CA'
) from public.phone_number_orders where organization_name = 'Bolt';
select public.release_phone_number('+16045550002', '+16045550002');
select results_eq(
  $$select phone_number from public.claim_phone_number_releases(10, 60, 'production', tests.twilio_account('2'))$$,
  $$values ('+16045550002')$$,
  'Numbers of the new account are given back, that of the old one is not'
);
select results_eq(
  $$select status::text, attempts, last_error_code from public.phone_number_releases
    where phone_number_id = tests.number_id('+16045550001')$$,
  $$values ('scheduled', 0, null::text)$$,
  'Its release waits, and has not failed'
);
select is(tests.class_of('+16045550001'), 'not_ours', 'It is not told as missing because the new account''s list has it not');

select public.accept_project('production', tests.twilio_account('1'));
select results_eq(
  $$select phone_number from public.claim_phone_number_releases(10, 60, 'production', tests.twilio_account('1'))$$,
  $$values ('+16045550001')$$,
  'Back in the old account, its release goes on'
);

select * from finish();
rollback;
