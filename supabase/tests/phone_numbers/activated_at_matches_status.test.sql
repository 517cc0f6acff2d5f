-- Only an activation makes a number active, and what is active was activated.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select throws_ok(
  $$update public.phone_numbers set status = 'active'$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "activated_at_matches_status"',
  'An active number was activated at some time'
);
select throws_ok(
  $$update public.phone_numbers set status = 'suspended', suspended_at = now()$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "activated_at_matches_status"',
  'So was a suspended one'
);
select throws_ok(
  $$update public.phone_numbers set activated_at = now()$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "activated_at_matches_status"',
  'A number that waits for its import was not'
);
select lives_ok(
  $$update public.phone_numbers set status = 'active', activated_at = now()$$, 'An activated number has status and time'
);

select * from finish();
rollback;
