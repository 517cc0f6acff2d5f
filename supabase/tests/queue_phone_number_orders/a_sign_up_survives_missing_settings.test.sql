-- Without the spend guard's row nothing is bought, but people can sign up.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Ada');
set local client_min_messages = error;
delete from public.provisioning_settings;

select tests.authenticate_as('Ada');
select results_eq(
  $$insert into public.organizations (name) values ('Acme') returning name$$,
  $$values ('Acme')$$,
  'The sign-up succeeds'
);

select tests.clear_authentication();
select results_eq(
  'select organization_name, status::text from public.phone_number_orders',
  $$values ('Acme', 'queued')$$,
  'Its order waits for the next sweep'
);
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'Nothing is bought');

select * from finish();
rollback;
