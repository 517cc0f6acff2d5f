-- Members list and read the calls of their organization; admins those of every organization.
begin;
select plan(8);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Cleo');
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_organization('Acme', owner => 'Ada');
select tests.create_organization('Cord', owner => 'Cleo');
select tests.buy_number('Acme', '+16045550001');
select tests.buy_number('Cord', '+16045550002');
create temporary table asked as
  select
    (select id from public.organizations where name = 'Acme') as organization_id,
    tests.finish_call('conv_1', '+16045550001') as call_id, tests.finish_call('conv_2', '+16045550002') as other_id;
grant select on asked to anon, authenticated, service_role;
prepare calls as
  select call ->> 'agent_number' from jsonb_array_elements(public.list_calls((select organization_id from asked))) as call;
prepare call as select agent_number from public.read_call((select call_id from asked));

select tests.authenticate_as('Ada');
select results_eq('execute calls', $$values ('+16045550001')$$, 'A member lists the calls');
select results_eq('execute call', $$values ('+16045550001')$$, 'A member reads a call');
select tests.authenticate_as('Grace');
select results_eq('execute calls', $$values ('+16045550001')$$, 'An admin lists the calls');
select results_eq('execute call', $$values ('+16045550001')$$, 'An admin reads a call');
select tests.authenticate_as('Cleo');
select throws_ok(
  'execute calls', 'PT404', (select format('No organization "%s"', organization_id) from asked), 'A stranger lists no calls'
);
select throws_ok(
  'execute call', 'PT404', (select format('No call "%s"', call_id) from asked),
  'A stranger reads no call, and does not learn whose it is'
);
select throws_ok(
  $$select public.read_call('2d9f0f3c-6c0b-4f0e-8f57-9d6c1a5b7e21')$$, 'PT404',
  'No call "2d9f0f3c-6c0b-4f0e-8f57-9d6c1a5b7e21"', 'The answer for an unknown call is alike'
);
select tests.authenticate_as_anon();
select throws_ok(
  'execute calls', '42501', 'permission denied for function list_calls', 'A visitor is refused'
);

select * from finish();
rollback;
