-- What somebody dropped is picked up, and not before.
begin;
select plan(3);

select tests.start_afresh();
select tests.let_go('Acme', '+16045550001');
select tests.claim_release('+16045550001');

update public.phone_numbers set release_lease_expires_at = now();
select is(
  (select attempts from public.claim_phone_number_releases(10, 60)), 2, 'Once the lease has expired, it is leased again'
);

update public.phone_numbers
set
  release_lease_token = null, release_lease_expires_at = null, release_error_code = 'NO_ANSWER',
  release_error_message = 'None', release_retry_at = clock_timestamp() + interval '1 minute';
select is_empty('select * from public.claim_phone_number_releases(10, 60)', 'What was put off waits');

update public.phone_numbers set release_retry_at = now();
select is(
  (select attempts from public.claim_phone_number_releases(10, 60)), 3, 'Then it is tried again'
);

select * from finish();
rollback;
