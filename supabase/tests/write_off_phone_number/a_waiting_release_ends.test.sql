-- A release that waits, or is at work, ends with the number.
begin;
select plan(3);

select tests.start_afresh();
select tests.let_go('Acme', '+16045550001'), tests.claim_release('+16045550001');
select public.write_off_phone_number('+16045550001', '+16045550001', 'PN' || md5('+16045550001'));
select results_eq(
  'select status::text, lease_token from public.phone_number_releases', $$values ('released', null::uuid)$$,
  'The release has ended, and its function lost the lease'
);
select is(
  (select status::text from public.admin_notifications where type = 'release_scheduled'), 'resolved', 'The admins need not decide'
);

select tests.create_user('Ada'), tests.authenticate_as('Ada');
select throws_ok(
  $$select public.prepare_write_off('+16045550001', '+16045550001')$$, '42501', null, 'Only an admin may write a number off'
);
reset role;

select * from finish();
rollback;
