-- pg_net raises an error for a malformed URL, in the transaction of the sign-up.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Ada');
set local client_min_messages = error;
select tests.set_secret('edge_functions_url', 'not a URL');

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
select is_empty('select * from net.http_request_queue where url like $$not a URL%$$', 'Nothing is sent');

select * from finish();
rollback;
