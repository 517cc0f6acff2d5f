-- A kept number without an organization stays with us until an admin decides.
begin;
select plan(5);

select tests.start_afresh();
select tests.let_go('Acme', '+16045550001');
select results_eq(
  $$select status::text, release_due_at, organization_name from public.keep_phone_number('+16045550001')$$,
  $$values ('releasing', null::timestamptz, 'Acme')$$,
  'The release has no date any more'
);
select is_empty('select * from public.claim_phone_number_releases(10, 60)', 'The release is not claimed');
select is(one_number.sweep_phone_number_releases(), null, 'The sweep sends no wake-up for it');
select is(
  (select status from public.admin_notifications where type = 'release_scheduled'), 'resolved', 'The notification about the release is resolved'
);
select is(
  (select release_due_at from public.keep_phone_number('+16045550001')), null, 'The same call again gets the same answer'
);

select * from finish();
rollback;
