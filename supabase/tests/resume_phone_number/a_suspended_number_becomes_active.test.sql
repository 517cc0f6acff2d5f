-- A resumed number is active as before.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select public.activate_phone_number('+16045550001', 'phone_1');
select public.suspend_phone_number('+16045550001');

select results_eq(
  $$select status::text, suspended_at, elevenlabs_phone_id from public.resume_phone_number('+16045550001')$$,
  $$values ('active', null::timestamptz, 'phone_1')$$,
  'The number is active again, with its ElevenLabs id'
);
select is((select status from public.resume_phone_number('+16045550001')), 'active', 'The same call again gets the same answer');

select public.release_phone_number('+16045550001', '+16045550001');
select is(
  tests.hint_of($$select public.resume_phone_number('+16045550001')$$),
  'PHONE_NUMBER_NOT_SUSPENDED',
  'A number that is being released is refused'
);

select * from finish();
rollback;
