-- A status says when it began.
begin;
select plan(3);

select tests.start_afresh();
select tests.let_go('Acme', '+16045550001');

select throws_ok(
  $$update public.phone_number_releases set status = 'held', due_at = null$$,
  '23514',
  'new row for relation "phone_number_releases" violates check constraint "held_at_matches_status"',
  'What is held is held since'
);
select throws_ok(
  $$update public.phone_number_releases set status = 'kept', due_at = null$$,
  '23514',
  'new row for relation "phone_number_releases" violates check constraint "kept_at_matches_status"',
  'What is kept was kept at'
);
select throws_ok(
  $$update public.phone_number_releases set status = 'released', due_at = null$$,
  '23514',
  'new row for relation "phone_number_releases" violates check constraint "released_at_matches_status"',
  'What is released was released at'
);

select * from finish();
rollback;
