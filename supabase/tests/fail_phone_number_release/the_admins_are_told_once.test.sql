-- After the last attempt the admins are told once; the release is retried once a day.
begin;
select plan(4);

select tests.start_afresh();
update public.provisioning_settings set max_attempts = 2;
select tests.let_go('Acme', '+16045550001');
select public.fail_phone_number_release(
  tests.release_id('+16045550001'), tests.claim_release('+16045550001'), 'TWILIO_20500', 'Oops', 0
);
select is_empty(
  $$select from public.admin_notifications where type = 'release_failed'$$, 'The admins are not told after the first attempt'
);

select public.fail_phone_number_release(
  tests.release_id('+16045550001'), tests.claim_release('+16045550001'), 'TWILIO_20500', 'Oops', 0
);
select results_eq(
  $$select title, status::text from public.admin_notifications where type = 'release_failed'$$,
  $$values ('Cannot release +16045550001 of Acme: TWILIO_20500', 'pending')$$,
  'The admins are told after the last attempt'
);
select ok(
  (select due_at > clock_timestamp() + interval '23 hours' from public.phone_number_releases),
  'The release is due again a day later'
);

update public.phone_number_releases set due_at = now();
select public.fail_phone_number_release(
  tests.release_id('+16045550001'), tests.claim_release('+16045550001'), 'TWILIO_20500', 'Oops', 0
);
select is(
  (select count(*) from public.admin_notifications where type = 'release_failed'), 1::bigint, 'The admins are not told again'
);

select * from finish();
rollback;
