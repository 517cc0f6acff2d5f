-- When a lease expires, another worker takes the release over, and not before.
begin;
select plan(3);

select tests.start_afresh();
select tests.let_go('Acme', '+16045550001');
select tests.claim_release('+16045550001');

update public.phone_number_releases set due_at = now();
select is(
  (select attempts from public.claim_phone_number_releases(10, 60)), 2, 'After the lease has expired, the release is claimed again'
);

select public.fail_phone_number_release(id, lease_token, 'NO_ANSWER', 'None', 60) from public.phone_number_releases;
select is_empty('select * from public.claim_phone_number_releases(10, 60)', 'A postponed release waits');

update public.phone_number_releases set due_at = now();
select is(
  (select attempts from public.claim_phone_number_releases(10, 60)), 3, 'When it is due, it is claimed again'
);

select * from finish();
rollback;
