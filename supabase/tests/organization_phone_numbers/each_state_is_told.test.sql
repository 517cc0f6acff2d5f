-- From the first moment, a customer reads the state of the phone number in words that may be shown.
begin;
select plan(8);

select tests.start_afresh();
select tests.create_user('Ada');

prepare told as select state::text, phone_number, message from public.organization_phone_numbers;

select tests.create_organization('Acme', owner => 'Ada', area_code => '604', policy => 'never');
select tests.authenticate_as('Ada');
select results_eq(
  'execute told', $$values ('none', null::text, 'No phone number is ordered.')$$, 'The state is "none" when no number is wanted'
);
select tests.clear_authentication();
update public.organizations set provisioning_policy = 'hold';
select tests.authenticate_as('Ada');
select results_eq(
  'execute told', $$values ('waiting', null::text, 'Your phone number waits for our decision. We have been told.')$$, 'The state is "waiting" while the order is held'
);
select tests.clear_authentication();
update public.organizations set provisioning_policy = 'auto';
select tests.authenticate_as('Ada');
select results_eq(
  'execute told', $$values ('ordering', null::text, 'Your phone number is being ordered.')$$, 'The state is "ordering" while the number is bought'
);
select tests.clear_authentication();
select public.fail_phone_number_order(
  tests.order_id('Acme'), tests.claim_order('Acme'), 'NO_NUMBER_AVAILABLE', 'Twilio has none'
);
select tests.authenticate_as('Ada');
select results_eq(
  'execute told',
  $$values ('failed', null::text, 'No phone number is available for the area code 604 at the moment. Choose another area code.')$$,
  'The state is "failed" when no number could be bought'
);
select tests.clear_authentication();
select public.retry_phone_number_order(id) from public.organizations;
select tests.buy_number('Acme', '+16045550001');
select tests.authenticate_as('Ada');
select results_eq(
  'execute told',
  $$values (
    'setting_up', '+16045550001', 'Your phone number +16045550001 is being set up. It cannot take calls yet.'
  )$$,
  'The state is "setting_up" while the number waits for its import'
);
select tests.clear_authentication();
select public.activate_phone_number('+16045550001', 'phone_1');
select tests.authenticate_as('Ada');
select results_eq(
  'execute told', $$values ('active', '+16045550001', 'Your phone number +16045550001 is ready.')$$, 'The state is "active" when the number is in use'
);
select tests.clear_authentication();
select public.suspend_phone_number('+16045550001');
select tests.authenticate_as('Ada');
select results_eq(
  'execute told', $$values ('suspended', '+16045550001', 'Your phone number +16045550001 is paused.')$$, 'The state is "suspended" when the number is suspended'
);
select tests.clear_authentication();
select public.release_phone_number('+16045550001', '+16045550001');
select tests.authenticate_as('Ada');
select results_eq(
  'execute told', $$values ('ending', '+16045550001', 'Your phone number +16045550001 is being given back.')$$,
  'The state is "ending" while the number is being given back'
);

select * from finish();
rollback;
