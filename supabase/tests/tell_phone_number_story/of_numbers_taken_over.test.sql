-- A number that was at Twilio before is not told as if it had been bought for the organization's order.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme', policy => 'never');
select tests.begin_take_over('Acme', '+16045550001');
select tests.complete_take_over('Acme', '+16045550001');
update public.phone_number_details set project_name = 'production', twilio_account_sid = tests.twilio_account('1');

select results_eq(
  $$select event, at from public.tell_phone_number_story('+16045550001') where event like 'NUMBER%'$$,
  $$values ('NUMBER_BOUGHT', '2024-05-01 10:00Z'::timestamptz), ('NUMBER_RECORDED', now())$$,
  'Since when Twilio has it, and since when it is recorded, are told apart'
);
select is(
  (select description from public.tell_phone_number_story('+16045550001') where event = 'NUMBER_BOUGHT'),
  '+16045550001, BC, CA was bought for Acme (1.15 USD a month), by the project production, in the Twilio account AC'
    || repeat('1', 32),
  'Where it comes from is told'
);

select * from finish();
rollback;
