-- A call through a number that is not ours is kept, and the admins are not told.
begin;
select plan(2);

select tests.start_afresh();
select public.record_finished_call('conv_1', 'inbound', 'finished', '+16045550009', '+16045550199');

select results_eq(
  'select organization_id, organization_name, phone_number_id, agent_number, other_party from public.calls',
  $$values (null::uuid, null, null::uuid, '+16045550009', '+16045550199')$$,
  'The call is kept without an organization'
);
select is_empty('select * from public.admin_notifications', 'The admins are not told');

select * from finish();
rollback;
