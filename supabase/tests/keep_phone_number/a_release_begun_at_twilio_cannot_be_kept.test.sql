-- A number that may be gone at Twilio cannot be kept.
begin;
select plan(4);

select tests.start_afresh();
select tests.let_go('Acme', '+16045550001');
select set_config('tests.token', tests.claim_release('+16045550001')::text, true);
select public.confirm_phone_number_release(tests.release_id('+16045550001'), current_setting('tests.token')::uuid, true);

select throws_ok(
  $$select public.keep_phone_number('+16045550001')$$,
  'PT409',
  'Cannot keep "+16045550001": Twilio has been asked to take it back',
  'A number that Twilio has been asked to take back cannot be kept'
);
select is(
  tests.hint_of($$select public.keep_phone_number('+16045550001')$$), 'RELEASE_IN_PROGRESS', 'The client learns why'
);

select public.complete_phone_number_release(tests.release_id('+16045550001'), current_setting('tests.token')::uuid);
select throws_ok(
  $$select public.keep_phone_number('+16045550001')$$,
  'PT409',
  'Cannot keep "+16045550001": status is "released"',
  'A released number cannot be kept'
);
select is(
  tests.hint_of($$select public.keep_phone_number('+16045550001')$$), 'PHONE_NUMBER_RELEASED', 'The client learns that the number is released'
);

select * from finish();
rollback;
