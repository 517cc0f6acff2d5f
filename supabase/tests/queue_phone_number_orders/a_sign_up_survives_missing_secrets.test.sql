-- People can sign up before Vault is set up.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_user('Ada');
set local client_min_messages = error;
select tests.set_secret('edge_functions_url', null);
select tests.set_secret('edge_function_secret', null);

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

select * from finish();
rollback;
