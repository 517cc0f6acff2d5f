-- Two outbound calls to the same number stay two calls, even without their conversations.
begin;
select plan(2);

select tests.start_afresh();
with placed as (
  insert into public.calls (direction, status, agent_number, other_party, started_at)
  values
    ('outbound', 'unknown', '+16045550001', '+16045550191', now() - interval '10 seconds'),
    ('outbound', 'unknown', '+16045550001', '+16045550191', now())
  returning id
)
insert into public.call_details (call_id) select id from placed;

select public.record_finished_call('conv_1', 'outbound', 'finished', '+16045550001', '+16045550191', 'CA1');
select public.record_finished_call('conv_1', 'outbound', 'finished', '+16045550001', '+16045550191', 'CA1');
select results_eq(
  'select conversation_id, status::text from public.call_records order by started_at',
  $$values ('conv_1', 'finished'), (null, 'unknown')$$,
  'A repeated report changes the same call, not the other'
);
select public.record_finished_call('conv_2', 'outbound', 'finished', '+16045550001', '+16045550191', 'CA2');
select results_eq(
  'select conversation_id, status::text from public.call_records order by started_at',
  $$values ('conv_1', 'finished'), ('conv_2', 'finished')$$,
  'The report of another conversation completes the other call'
);

select * from finish();
rollback;
