-- Only an activation makes a number active, and an active number has its time.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select throws_ok(
  $$update public.phone_numbers set status = 'active'$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "activated_at_matches_status"',
  'An active number has activated_at'
);
select throws_ok(
  $$update public.phone_numbers set status = 'suspended', suspended_at = now()$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "activated_at_matches_status"',
  'A suspended number has activated_at'
);
select throws_ok(
  $$update public.phone_numbers set activated_at = now()$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "activated_at_matches_status"',
  'A number that waits for its import has no activated_at'
);
update public.phone_number_details set answered_by = 'registration';
select lives_ok(
  $$update public.phone_numbers set status = 'active', activated_at = now()$$, 'An activated number has status and time'
);

select * from finish();
rollback;
