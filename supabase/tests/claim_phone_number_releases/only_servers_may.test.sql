-- Neither members nor admins give numbers back by themselves.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.let_go('Acme', '+16045550001');

select tests.authenticate_as('Grace');
select throws_ok(
  'select public.claim_phone_number_releases(1, 60)',
  '42501', 'permission denied for function claim_phone_number_releases', 'An admin is refused'
);
select tests.authenticate_as_service_role();
select is((select count(*) from public.claim_phone_number_releases(1, 60)), 1::bigint, 'The function may');

select * from finish();
rollback;
