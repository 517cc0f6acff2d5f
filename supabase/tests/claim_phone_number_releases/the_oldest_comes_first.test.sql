-- The releases that are due longest come first: they cost most.
begin;
select plan(1);

select tests.start_afresh();
select tests.let_go('Organization ' || n, '+1604555000' || n) from generate_series(1, 3) as n;
update public.phone_number_releases set due_at = now() - interval '1 day' where id = tests.release_id('+16045550002');
update public.phone_number_releases set due_at = now() - interval '1 hour' where id = tests.release_id('+16045550003');

select set_eq(
  'select phone_number from public.claim_phone_number_releases(2, 60)',
  array['+16045550002', '+16045550003'],
  'A batch has the releases that have been due longest'
);

select * from finish();
rollback;
