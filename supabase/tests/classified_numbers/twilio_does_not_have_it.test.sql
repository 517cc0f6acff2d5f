-- A number that we have and Twilio does not is missing, unless it is being given back.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
select tests.settle();
select is(tests.class_of('+16045550001'), 'number_missing', 'An active number is missing');

select tests.let_go('Bolt', '+16045550002');
select tests.settle();
select is(tests.class_of('+16045550002'), 'number_missing', 'So is one before it was to be given back');
select tests.claim_release('+16045550002');
select tests.settle();
select is(tests.class_of('+16045550002'), 'ok', 'One that is being given back is not');

update public.phone_numbers
set status = 'released', released_at = now(), releasing_at = now()
where phone_number = '+16045550001';
select tests.put_at_elevenlabs('+16045550001', 'phnum_acme'), tests.settle();
select is(
  tests.class_of('+16045550001'), 'elevenlabs_mismatch', 'ElevenLabs still has a number that was given back'
);
select tests.put_at_elevenlabs('+16045550003', 'phnum_other');
select is(tests.class_of('+16045550003'), 'not_ours', 'What only ElevenLabs has is not ours');

select * from finish();
rollback;
