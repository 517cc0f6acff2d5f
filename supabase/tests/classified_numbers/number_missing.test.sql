-- A number that we have and Twilio does not is missing, unless it is being given back.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
select tests.settle();
select is(tests.class_of('+16045550001'), 'number_missing', 'An active number that Twilio does not have is missing');

select tests.let_go('Bolt', '+16045550002');
select tests.settle();
select is(tests.class_of('+16045550002'), 'number_missing', 'A number before its release is missing, too');
select tests.claim_release('+16045550002');
select tests.settle();
select is(tests.class_of('+16045550002'), 'ok', 'A number whose release has begun is not missing');

update public.phone_numbers
set status = 'released', released_at = now(), releasing_at = now()
where phone_number = '+16045550001';
select tests.put_at_elevenlabs('+16045550001', 'phnum_acme'), tests.settle();
select is(
  tests.class_of('+16045550001'), 'elevenlabs_mismatch', 'A released number that ElevenLabs still has is a mismatch'
);
select tests.put_at_elevenlabs('+16045550003', 'phnum_other');
select is(tests.class_of('+16045550003'), 'not_ours', 'A number that only ElevenLabs has is not ours');

select * from finish();
rollback;
