-- A link that leaks gives an active number no other id.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.send_activation_link('+16045550001', 'token 1');

select tests.activate_with_link('token 1', 'phone_1');
create temporary table before as select r from public.phone_number_records as r;

select throws_ok(
  $$select tests.activate_with_link('token 1', 'phone_2')$$,
  'PT409', 'Cannot activate "+16045550001" with this id: it is active already, and has another one',
  'Another id is refused'
);
select is(
  tests.hint_of($$select tests.activate_with_link('token 1', 'phone_2')$$), 'PHONE_NUMBER_ALREADY_ACTIVE',
  'The page learns the code'
);
select is(
  (tests.activate_with_link('token 1', null)).elevenlabs_phone_id, 'phone_1', 'Without an id the answer is the number'
);
select is(
  (public.activate_with_link(one_number.sha256_hex('token 1'), 'phone_1', 'verified')).elevenlabs_verification, 'unverified',
  'The same id is not even verified'
);
select results_eq('select r from public.phone_number_records as r', 'select r from before', 'The number stays as it was');

select * from finish();
rollback;
