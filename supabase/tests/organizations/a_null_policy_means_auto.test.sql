-- Some clients send null for what they leave out: at the insert it means auto, and afterwards no change.
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
  'select provisioning_policy::text from public.organizations', $$values ('never')$$, 'A change to null is none'
);
select results_eq('select status::text from public.phone_number_orders', $$values ('cancelled')$$, 'Nothing is ordered by it');

select * from finish();
rollback;
