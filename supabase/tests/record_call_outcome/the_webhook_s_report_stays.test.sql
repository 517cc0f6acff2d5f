-- The webhook of a short call may come before the answer to the request that placed it.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
create temporary table begun as
  select b.* from public.organizations, public.begin_call(id, '+14165550123', 'CA') as b;
select public.record_finished_call(
  'conv_1', 'outbound', 'finished', agent_number => '+16045550001', other_party => '+14165550123', call_sid => 'CA1',
  duration_seconds => 3, result => 'answered'
);
select results_eq(
  'select id from public.calls', 'select call_id from begun', 'The webhook finds the call that is being dialled'
);

select results_eq(
  $$select r.status::text, r.result::text, r.duration_seconds, d.conversation_id
    from
      begun as b,
      public.record_call_outcome(b.call_id, b.outcome_token, 'in_progress', 'conv_1', 'CA1') as r
      join public.call_details as d on d.call_id = r.id$$,
  $$values ('finished', 'answered', 3, 'conv_1')$$,
  'A finished call stays finished'
);
select is((select count(*) from public.calls), 1::bigint, 'There is one call');

select * from finish();
rollback;
