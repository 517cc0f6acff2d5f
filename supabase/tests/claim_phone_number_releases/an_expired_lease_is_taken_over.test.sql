-- What somebody dropped is picked up, and not before.
begin;
select plan(3);

select tests.start_afresh();
select tests.let_go('Acme', '+16045550001');
select tests.claim_release('+16045550001');

update public.phone_number_releases set due_at = now();
select is(
  (select attempts from public.claim_phone_number_releases(10, 60)), 2, 'Once the lease has expired, it is leased again'
);

select public.fail_phone_number_release(id, lease_token, 'NO_ANSWER', 'None', 60) from public.phone_number_releases;
select is_empty('select * from public.claim_phone_number_releases(10, 60)', 'What was put off waits');

update public.phone_number_releases set due_at = now();
select is(
  (select attempts from public.claim_phone_number_releases(10, 60)), 3, 'Then it is tried again'
);

select * from finish();
rollback;
