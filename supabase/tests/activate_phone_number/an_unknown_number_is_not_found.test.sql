-- A number that is not ours, or no longer, cannot be activated.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.authenticate_as('Grace');

select throws_ok(
  $$select public.activate_phone_number('+16045559999', 'phone_1')$$,
  'PT404',
  'Cannot activate "+16045559999": no such number',
  'A number that was never bought is not found'
);
select is(
  tests.hint_of($$select public.activate_phone_number('+16045559999', 'phone_1')$$),
  'PHONE_NUMBER_NOT_FOUND',
  'The client learns that the number does not exist'
);

select tests.clear_authentication();
update public.phone_numbers set status = 'released', released_at = now();
select tests.authenticate_as('Grace');
select throws_ok(
  $$select public.activate_phone_number('+16045550001', 'phone_1')$$,
  'PT404',
  'Cannot activate "+16045550001": no such number',
  'A number that was given back is not found'
);

select * from finish();
rollback;
