-- A caller of an organization's number is greeted in its name.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('🦊 "Café" مرحبا');
select tests.buy_number('Acme', '+16045550001');
select tests.buy_number('🦊 "Café" مرحبا', '+16045550002');
select public.activate_phone_number('+16045550002', 'phone_2');

select tests.authenticate_as_service_role();
select results_eq(
  $$select organization_id, organization_name from public.greet_caller('+16045550001')$$,
  $$select id, name from public.organizations where name = 'Acme'$$,
  'A number that waits for its activation is answered with the organization''s name'
);
select results_eq(
  $$select organization_name from public.greet_caller('+16045550002')$$,
  $$values ('🦊 "Café" مرحبا')$$,
  'An active number is answered with the organization''s name'
);

update public.organizations set name = 'Apex' where name = 'Acme';
select results_eq(
  $$select organization_name from public.greet_caller('+16045550001')$$,
  $$values ('Apex')$$,
  'A new name is used at once'
);

select * from finish();
rollback;
