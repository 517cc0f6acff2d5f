-- An admin who confirms a release does not wait for its date.
begin;
select plan(3);

select tests.start_afresh();
select tests.let_go('Acme', '+16045550001');
update public.phone_number_releases set due_at = now() + interval '7 days';
select is(
  (select release_due_at from public.release_phone_number('+16045550001', '+16045550001')), now(), 'A scheduled release is due now'
);

select public.keep_phone_number('+16045550001');
select is(
  (select release_due_at from public.release_phone_number('+16045550001', '+16045550001')),
  now(),
  'The release of a kept number is due now'
);

select public.fail_phone_number_release(
  tests.release_id('+16045550001'), tests.claim_release('+16045550001'), 'NO_ANSWER', 'None'
);
select public.release_phone_number('+16045550001', '+16045550001');
select results_eq(
  'select attempts from public.claim_phone_number_releases(1, 60)', 'values (1)', 'A failed release is claimed at once'
);

select * from finish();
rollback;
