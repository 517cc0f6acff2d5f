-- Whoever acts for an organization is a member, an admin or a server.
begin;
select plan(7);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Ben');
select tests.create_user('Eve');
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_with_number('Acme', '+16045550001', owner => 'Ada');
select tests.add_member('Acme', 'Ben');
create temporary table acme as select id from public.organizations;
grant select on acme to anon, authenticated, service_role;
prepare required as select public.require_organization(id) from acme;

select tests.authenticate_as('Ada');
select results_eq('required', $$values (tests.user_id('Ada'))$$, 'An owner passes, and is named');
select tests.authenticate_as('Ben');
select results_eq('required', $$values (tests.user_id('Ben'))$$, 'A member passes');
select tests.authenticate_as('Grace');
select results_eq('required', $$values (tests.user_id('Grace'))$$, 'An admin passes');
select tests.authenticate_as_service_role();
select results_eq('required', 'values (null::uuid)', 'A secret key passes, and is no user');

select tests.authenticate_as('Eve');
select throws_ok(
  'required', 'PT404', (select format('No organization "%s"', id) from acme),
  'A stranger does not learn that the organization exists'
);
select is(
  tests.hint_of('select public.require_organization(gen_random_uuid())'), 'ORGANIZATION_NOT_FOUND',
  'The answer for an unknown organization is the same'
);
select tests.authenticate_as_anon();
select throws_ok('required', '42501', 'permission denied for function require_organization', 'A visitor is refused');

select * from finish();
rollback;
