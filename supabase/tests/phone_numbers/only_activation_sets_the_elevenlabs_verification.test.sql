-- Every id came in somehow, and the number says how.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select throws_ok(
  $$update public.phone_numbers set elevenlabs_verification = 'verified'$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "only_activation_sets_the_elevenlabs_verification"',
  'Nothing is verified before the activation'
);
select throws_ok(
  $$update public.phone_numbers set status = 'active', activated_at = now(), elevenlabs_phone_id = 'phone_1'$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "only_activation_sets_the_elevenlabs_verification"',
  'An activation without it is refused'
);
select throws_ok(
  $$update public.phone_numbers
    set
      status = 'active', activated_at = now(),
      elevenlabs_phone_id = 'phone_1', elevenlabs_verification = 'believed'$$,
  '22P02',
  'invalid input value for enum elevenlabs_verification: "believed"',
  'Another word for it is refused'
);

select * from finish();
rollback;
