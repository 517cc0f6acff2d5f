-- Some clients send null for what they leave out.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.authenticate_as('Ada');

select results_eq(
  $$insert into public.organizations (name, provisioning_policy) values ('Acme', null) returning provisioning_policy::text$$,
  $$values ('auto')$$,
  'A client that inserts null gets a number'
);

select tests.clear_authentication();
update public.organizations set provisioning_policy = 'never';
update public.organizations set provisioning_policy = null;
select results_eq(
  'select provisioning_policy::text from public.organizations', $$values ('auto')$$, 'A change to null is one to auto'
);
select results_eq('select status::text from public.phone_number_orders', $$values ('queued')$$, 'Its order is queued');

select * from finish();
rollback;
