-- An id that was pasted to the wrong number is not lost with it.
begin;
select plan(2);

select tests.start_afresh();
select tests.let_go('Acme', '+16045550001');
update public.phone_number_details set elevenlabs_phone_id = 'phone_1', elevenlabs_verification = 'unverified';
select public.complete_phone_number_release(tests.release_id('+16045550001'), tests.claim_release('+16045550001'));
select tests.create_organization('Bolt');
select tests.buy_number('Bolt', '+16045550002');

select lives_ok(
  $$select public.activate_phone_number('+16045550002', 'phone_1')$$, 'The number that the id belongs to is activated'
);
select results_eq(
  'select phone_number, elevenlabs_phone_id from public.phone_number_records order by phone_number',
  $$values ('+16045550001', null), ('+16045550002', 'phone_1')$$,
  'The number that was given back has none any more'
);

select * from finish();
rollback;
