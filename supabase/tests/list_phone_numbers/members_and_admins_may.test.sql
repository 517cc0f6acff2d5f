-- Members list the numbers of their organization; admins those of every organization.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Cleo');
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_organization('Acme', owner => 'Ada');
select tests.create_organization('Cord', owner => 'Cleo');
select tests.buy_number('Acme', '+16045550001');
select tests.buy_number('Cord', '+16045550002');
create temporary table acme as select id from public.organizations where name = 'Acme';
grant select on acme to anon, authenticated, service_role;
prepare numbers as
  select number ->> 'phone_number' from jsonb_array_elements(public.list_phone_numbers((select id from acme))) as number;

select tests.authenticate_as('Ada');
select results_eq('execute numbers', $$values ('+16045550001')$$, 'A member lists the numbers');
select tests.authenticate_as('Grace');
select results_eq('execute numbers', $$values ('+16045550001')$$, 'An admin lists the numbers');
select tests.authenticate_as_service_role();
select results_eq('execute numbers', $$values ('+16045550001')$$, 'A secret key lists the numbers');
select tests.authenticate_as('Cleo');
select throws_ok(
  'execute numbers', 'PT404', (select format('No organization "%s"', id) from acme), 'A stranger learns nothing'
);
select tests.authenticate_as_anon();
select throws_ok(
  'execute numbers', '42501', 'permission denied for function list_phone_numbers', 'A visitor is refused'
);

select * from finish();
rollback;
