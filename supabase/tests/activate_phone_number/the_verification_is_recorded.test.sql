-- A number says whether its ElevenLabs id was verified.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('Bolt');
select tests.create_organization('Cord');
select tests.buy_number('Acme', '+16045550001');
select tests.buy_number('Bolt', '+16045550002');
select tests.buy_number('Cord', '+16045550003');

select is(
  (select elevenlabs_verification from public.phone_number_records where phone_number = '+16045550001'),
  null,
  'Nothing is known before the activation'
);
select is(
  (select elevenlabs_verification from public.activate_phone_number('+16045550001', 'phone_1')),
  'unverified',
  'An id is unverified unless the call says otherwise'
);
select is(
  (select elevenlabs_verification from public.activate_phone_number('+16045550002', 'phone_2', 'verified')),
  'verified',
  'A verified id is recorded as verified'
);
select is(
  (select elevenlabs_verification from public.activate_phone_number('+16045550003', 'phone_3', 'skipped')),
  'skipped',
  'A skipped verification is recorded as skipped'
);

select * from finish();
rollback;
