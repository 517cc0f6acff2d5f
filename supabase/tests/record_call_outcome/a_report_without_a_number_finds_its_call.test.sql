-- The report of a failure over SIP names no number: the conversation's id tells whose call it is.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
select tests.create_with_number('Bolt', '+16045550002');
create temporary table begun as
  select o.name, b.* from public.organizations as o, public.begin_call(o.id, '+14165550123', 'CA') as b;

select public.record_finished_call('conv_1', 'outbound', 'failed', call_sid => 'd8e7f6a5', result => 'busy');
select is(
  (select organization_id from public.call_records where conversation_id = 'conv_1'), null,
  'Before the id of the conversation is known, it is nobody''s: two organizations call at this moment'
);
select public.record_call_outcome(call_id, outcome_token, 'in_progress', 'conv_1') from begun where name = 'Acme';
select results_eq(
  $$select organization_name, agent_number, status::text, result::text from public.call_records where conversation_id = 'conv_1'$$,
  $$values ('Acme', '+16045550001', 'failed', 'busy')$$,
  'It is the call whose request was answered with this id'
);
select is((select count(*) from public.calls), 2::bigint, 'There is no other call of it');
select public.record_finished_call('conv_1', 'outbound', 'failed', result => 'no_answer');
select is((select count(*) from public.calls), 2::bigint, 'A report that comes again changes nothing');

select tests.finish_call('conv_2', '+16045550001');
select throws_ok(
  $$select public.record_call_outcome(call_id, outcome_token, 'in_progress', 'conv_2') from begun where name = 'Bolt'$$,
  '23505', null, 'A call of another organization is never taken'
);

select * from finish();
rollback;
