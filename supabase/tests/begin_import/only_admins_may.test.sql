-- Only admins and servers begin imports.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_organization('Acme', owner => 'Ada');
select tests.buy_number('Acme', '+16045550001');

select tests.authenticate_as('Ada');
select throws_ok(
  $$select public.begin_import('+16045550001')$$,
  '42501', 'Only a platform admin may do this', 'An owner of the organization is refused'
);

select tests.authenticate_as_anon();
select throws_ok(
  $$select public.begin_import('+16045550001')$$,
  '42501', 'permission denied for function begin_import', 'A visitor is refused'
);

select tests.authenticate_as_service_role();
select lives_ok($$select public.begin_import('+16045550001')$$, 'A secret key begins an import');

select * from finish();
rollback;
