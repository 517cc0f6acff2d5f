-- A number says whether anybody asked ElevenLabs about its id.
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
  'Whoever says nothing did not ask'
);
select is(
  (select elevenlabs_verification from public.activate_phone_number('+16045550002', 'phone_2', 'verified')),
  'verified',
  'A verified id is recorded as one'
);
select is(
  (select elevenlabs_verification from public.activate_phone_number('+16045550003', 'phone_3', 'skipped')),
  'skipped',
  'A verification that was skipped is recorded, too'
);

select * from finish();
rollback;
