-- The number of a deleted organization belongs to no member.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Grace');
select tests.create_organization('Acme', owner => 'Ada');
select tests.buy_number('Acme', '+16045550001');
select tests.make_admin('Grace');

select tests.authenticate_as('Ada');
delete from public.organizations;

select is_empty('select * from public.phone_numbers', 'The former owner does not see the number any more');

select tests.authenticate_as('Grace');
select results_eq(
  $$select phone_number, status::text from public.keep_phone_number('+16045550001')$$,
  $$values ('+16045550001', 'releasing')$$,
  'An admin may still keep it'
);

select * from finish();
rollback;
