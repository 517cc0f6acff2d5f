-- What could not be verified at first may be verified by the same call later.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select public.activate_phone_number('+16045550001', 'phone_1', 'skipped');

select is(
  (select elevenlabs_verification from public.activate_phone_number('+16045550001', 'phone_1', 'unverified')),
  'skipped',
  'Not to ask changes nothing'
);
select is(
  (select elevenlabs_verification from public.activate_phone_number('+16045550001', 'phone_1', 'verified')),
  'verified',
  'The answer is the verified number'
);
select is((select elevenlabs_verification from public.phone_number_records), 'verified', 'It is stored');
select is(
  (select elevenlabs_verification from public.activate_phone_number('+16045550001', 'phone_1', 'skipped')),
  'verified',
  'What was verified once stays so'
);
select is((select elevenlabs_verification from public.phone_number_records), 'verified', 'Also in the table');

select * from finish();
rollback;
