-- Each status has the time when it began.
begin;
select plan(3);

select tests.start_afresh();
select tests.let_go('Acme', '+16045550001');

select throws_ok(
  $$update public.phone_number_releases set status = 'held', due_at = null$$,
  '23514',
  'new row for relation "phone_number_releases" violates check constraint "held_at_matches_status"',
  'A held release has held_at'
);
select throws_ok(
  $$update public.phone_number_releases set status = 'kept', due_at = null$$,
  '23514',
  'new row for relation "phone_number_releases" violates check constraint "kept_at_matches_status"',
  'A kept release has kept_at'
);
select throws_ok(
  $$update public.phone_number_releases set status = 'released', due_at = null$$,
  '23514',
  'new row for relation "phone_number_releases" violates check constraint "released_at_matches_status"',
  'A completed release has released_at'
);

select * from finish();
rollback;
