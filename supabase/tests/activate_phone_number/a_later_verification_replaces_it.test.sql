-- An id that could not be verified at first is verified when the same call comes again.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select public.activate_phone_number('+16045550001', 'phone_1', 'skipped');

select is(
  (select elevenlabs_verification from public.activate_phone_number('+16045550001', 'phone_1', 'unverified')),
  'skipped',
  'A call without a verification changes nothing'
);
select is(
  (select elevenlabs_verification from public.activate_phone_number('+16045550001', 'phone_1', 'verified')),
  'verified',
  'The answer is the verified number'
);
select is((select elevenlabs_verification from public.phone_number_records), 'verified', 'The verification is stored');
select is(
  (select elevenlabs_verification from public.activate_phone_number('+16045550001', 'phone_1', 'skipped')),
  'verified',
  'A verified id stays verified'
);
select is((select elevenlabs_verification from public.phone_number_records), 'verified', 'It stays verified in the table, too');

select * from finish();
rollback;
