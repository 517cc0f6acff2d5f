-- Nobody uses the hash of a token directly: neither who reads the table, nor an admin.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.send_activation_link('+16045550001', 'token 1');

select tests.authenticate_as('Grace');
select throws_ok(
  $$select public.activate_with_link('x', 'phone_1')$$,
  '42501', 'permission denied for function activate_with_link', 'An admin activates with the own right'
);
select throws_ok(
  $$select public.open_activation_link('x')$$,
  '42501', 'permission denied for function open_activation_link', 'An admin opens no links'
);
select throws_ok(
  $$select public.record_activation_links('[]')$$,
  '42501', 'permission denied for function record_activation_links', 'An admin records no links'
);
select throws_ok(
  'select from public.activation_links', '42501', 'permission denied for table activation_links', 'An admin sees no hashes'
);
select tests.authenticate_as_anon();
select throws_ok(
  $$select public.open_activation_link('x')$$,
  '42501', 'permission denied for function open_activation_link', 'A visitor opens no links'
);
select tests.authenticate_as_service_role();
select is((tests.activate_with_link('token 1', 'phone_1')).status, 'active', 'A server with a secret key does');

select * from finish();
rollback;
