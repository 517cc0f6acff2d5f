-- Only members, admins and servers call in an organization's name.
begin;
select plan(8);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Ben');
select tests.create_user('Eve');
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_with_number('Acme', '+16045550001', owner => 'Ada');
select tests.add_member('Acme', 'Ben');
update public.calling_settings set max_concurrent_calls = 100;
create temporary table acme as select id from public.organizations;
grant select on acme to anon, authenticated, service_role;

select tests.authenticate_as('Ada');
select isnt(tests.call_from('Acme'), null, 'An owner may call');
select tests.authenticate_as('Ben');
select isnt(tests.call_from('Acme'), null, 'A member may call');
select tests.authenticate_as('Grace');
select isnt((select call_id from acme, public.begin_call(id, '+14165550123', 'CA')), null, 'An admin may call');
select tests.authenticate_as_service_role();
select isnt(tests.call_from('Acme'), null, 'A secret key may call');

select tests.authenticate_as('Eve');
select throws_ok(
  $$select public.begin_call(id, '+14165550123', 'CA') from acme$$,
  'PT404', (select format('No organization "%s"', id) from acme), 'A stranger does not learn that the organization exists'
);
select is(
  tests.hint_of($$select public.begin_call(gen_random_uuid(), '+14165550123', 'CA')$$), 'ORGANIZATION_NOT_FOUND',
  'The answer for an unknown organization is the same'
);
select tests.authenticate_as_anon();
select throws_ok(
  $$select public.begin_call(id, '+14165550123', 'CA') from acme$$,
  '42501', 'permission denied for function begin_call', 'A visitor is refused'
);

select tests.clear_authentication();
select is((select count(*) from public.calls), 4::bigint, 'A refused call is not stored');

select * from finish();
rollback;
