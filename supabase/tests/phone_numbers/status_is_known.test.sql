-- A number has one of five states, and the time when it began.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select throws_ok(
  $$update public.phone_numbers set status = 'bought'$$,
  '22P02',
  'invalid input value for enum phone_number_status: "bought"',
  'An unknown status is refused'
);
select throws_ok(
  $$update public.phone_numbers
    set status = 'suspended', activated_at = now()$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "suspended_at_matches_status"',
  'A suspended number has suspended_at'
);
select throws_ok(
  $$update public.phone_numbers set status = 'releasing', organization_id = null$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "releasing_at_matches_status"',
  'A number being released has releasing_at'
);
select throws_ok(
  $$update public.phone_numbers set status = 'released'$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "released_at_matches_status"',
  'A released number has released_at'
);
select throws_ok(
  $$update public.phone_numbers set released_at = now()$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "released_at_matches_status"',
  'Only a released number has released_at'
);
select throws_ok(
  $$update public.phone_numbers set organization_id = null$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "only_numbers_being_released_have_no_organization"',
  'A number in use has an organization'
);

select * from finish();
rollback;
