-- A number is active exactly when ElevenLabs knows it.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select throws_ok(
  $$update public.phone_numbers set elevenlabs_phone_id = 'phone_1'$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "only_activation_sets_the_elevenlabs_phone_id"',
  'An id without an activation is refused'
);
select throws_ok(
  $$update public.phone_numbers set activated_at = now()$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "only_activation_sets_the_elevenlabs_phone_id"',
  'An activation without an id is refused'
);
select throws_ok(
  $$update public.phone_numbers set status = 'active'$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "only_activation_sets_the_elevenlabs_phone_id"',
  'An active number without an id is refused'
);
select throws_ok(
  $$update public.phone_numbers set status = 'suspended', suspended_at = now()$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "only_activation_sets_the_elevenlabs_phone_id"',
  'A suspended number without an id is refused'
);
select throws_ok(
  $$update public.phone_numbers set elevenlabs_phone_id = 'phone_1', activated_at = now()$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "only_activation_sets_the_elevenlabs_phone_id"',
  'A number with an id does not wait for its import'
);
select lives_ok(
  $$update public.phone_numbers
    set
      status = 'active', activated_at = now(),
      elevenlabs_phone_id = 'phone_1', elevenlabs_verification = 'verified'$$,
  'An activated number has status, id, time, and what is known about the id'
);

select * from finish();
rollback;
