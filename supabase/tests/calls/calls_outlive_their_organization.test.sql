-- Calls are kept when their organization is deleted.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_organization('Acme', owner => 'Ada');
select tests.buy_number('Acme', '+16045550001');
select tests.finish_call('conv_1', '+16045550001');

delete from public.organizations where name = 'Acme';
select results_eq(
  'select organization_id, organization_name, agent_number from public.calls',
  $$values (null::uuid, 'Acme', '+16045550001')$$,
  'The call is kept with the name'
);

select tests.authenticate_as('Ada');
select is_empty('select * from public.calls', 'A former member does not see the call any more');

select * from finish();
rollback;
