-- No number is put in use that nobody would answer.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select throws_ok(
  $$update public.phone_numbers set status = 'active', activated_at = now()$$,
  '23514', '"+16045550001" would be in use, and nobody would answer it', 'It needs an id at ElevenLabs'
);
update public.phone_number_details set answered_by = 'registration';
select lives_ok(
  $$update public.phone_numbers set status = 'active', activated_at = now()$$, 'Or its calls are registered there'
);
select lives_ok(
  $$select public.suspend_phone_number('+16045550001'), public.resume_phone_number('+16045550001')$$,
  'Such a number may be suspended and resumed'
);

select * from finish();
rollback;
