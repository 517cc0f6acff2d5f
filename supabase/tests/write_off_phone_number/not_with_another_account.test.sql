-- With the credentials of another account Twilio does not have the number, and it is not gone.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.run_in('production', '1');
select public.complete_phone_number_order(
  tests.order_id('Acme'), lease_token, '+16045550001', 'PN' || md5('+16045550001'), '{"voice": true}', 'CA'
) from public.phone_number_orders;

select is(
  tests.hint_of($$
    select public.prepare_write_off('+16045550001', '+16045550001', 'production', tests.twilio_account('2'))
  $$),
  'PROJECT_MISMATCH', 'A call with the credentials of another account is refused'
);
select is(
  tests.hint_of($$
    select public.require_unrecorded_number(
      '+16045550009', 'PN9', '+16045550009', project_name => 'staging', twilio_account_sid => tests.twilio_account('1')
    )
  $$),
  'PROJECT_MISMATCH', 'A copy gives back no number without a record'
);
select lives_ok(
  $$select public.prepare_write_off('+16045550001', '+16045550001', 'production', tests.twilio_account('1'))$$,
  'The project itself may'
);
select public.accept_project('production', tests.twilio_account('2'));
select is(
  tests.hint_of($$
    select public.prepare_write_off('+16045550001', '+16045550001', 'production', tests.twilio_account('2'))
  $$),
  'PHONE_NUMBER_ELSEWHERE', 'A number in the old account is never written off from the new one'
);

select * from finish();
rollback;
