-- Twilio did not process a request that it answered with 429, so the attempt does not count.
begin;
select plan(2);

select tests.start_afresh();
update public.provisioning_settings set max_attempts = 1;
select tests.let_go('Acme', '+16045550001');
select public.fail_phone_number_release(
  tests.release_id('+16045550001'), tests.claim_release('+16045550001'), 'TWILIO_20500', 'Oops', 5, false
);

select is((select attempts from public.phone_number_releases), 0, 'The attempt does not count');
select is_empty($$select from public.admin_notifications where type = 'release_failed'$$, 'The admins are not told');

select * from finish();
rollback;
