-- A member cannot give a call of his the id of somebody else's conversation, whose report would then be his.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_with_number('Acme', '+16045550001', owner => 'Ada');
select tests.create_with_number('Bolt', '+16045550002');
create temporary table begun as
  select b.*
  from
    public.organizations as o,
    public.begin_call(o.id, '+14165550123', 'CA', placed_by => tests.user_id('Ada')) as b
  where o.name = 'Acme';
grant select on begun to authenticated;

select tests.authenticate_as('Ada');
select throws_ok(
  $$select public.record_call_outcome(call_id, outcome_token, 'in_progress', 'conv_of_bolt') from begun$$,
  '42501', 'permission denied for function record_call_outcome', 'A member is refused, even with the token'
);
select tests.clear_authentication();
select tests.finish_call('conv_of_bolt', '+16045550002');
select results_eq(
  $$select organization_name, status::text from public.calls where direction = 'inbound'$$,
  $$values ('Bolt', 'finished')$$,
  'The report of a conversation is recorded for the number that it names'
);
select is(
  (select status::text from public.calls where direction = 'outbound'), 'dialling', 'The member''s own call is as it was'
);

select * from finish();
rollback;
