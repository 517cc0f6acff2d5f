-- A kept number has its earlier status; the release stays as a row of its own.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization('Organization ' || n) from generate_series(1, 3) as n;
select tests.buy_number('Organization ' || n, '+1604555000' || n) from generate_series(1, 3) as n;
select public.activate_phone_number('+16045550002', 'phone_2');
select public.activate_phone_number('+16045550003', 'phone_3');
select public.suspend_phone_number('+16045550003');
create temporary table before as
  select phone_number, status, elevenlabs_phone_id, suspended_at, releasing_at, release_due_at
  from public.phone_number_records;

select public.release_phone_number(phone_number, phone_number) from before;
select public.keep_phone_number(phone_number) from before;
select set_eq(
  'select phone_number, status, elevenlabs_phone_id, suspended_at, releasing_at, release_due_at
   from public.phone_number_records',
  'select * from before',
  'Each number has its earlier status: waiting for its import, active or suspended'
);
select results_eq(
  'select distinct status::text, kept_at, due_at from public.phone_number_releases',
  $$values ('kept', now(), null::timestamptz)$$,
  'Each release is kept, and not due'
);
select is_empty('select * from public.claim_phone_number_releases(10, 60)', 'No release is claimed');
select results_eq(
  $$select subject from public.admin_notifications where status = 'pending'$$,
  $$values ('+16045550001')$$,
  'The admins are told again of the number that waits for its import'
);
select is(
  (select status from public.keep_phone_number('+16045550002')), 'active', 'Keeping a number that is not being released changes nothing'
);

select * from finish();
rollback;
