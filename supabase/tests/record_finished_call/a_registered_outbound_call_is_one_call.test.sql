-- Twilio's word of the end, ElevenLabs' report and the request's answer come in any order, and are about one call.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_registered('Acme', '+16045550001');
create temporary table begun as
select c.* from public.organizations as o, public.begin_call(o.id, '+14165550123', 'CA') as c;
select public.take_outbound_call(answer_token, 'CA1', 'project') from begun;
select public.end_outbound_call(answer_token, 'CA1', 'completed', 43) from begun;

select is(
  public.record_finished_call(
    'conv_1', 'outbound', 'finished', '+16045550001', '+14165550123', 'CA1', now(), 42, 'voicemail', 137
  ),
  (select call_id from begun), 'The report is about the call that was placed'
);
select public.record_registration(call_id, 'conv_1') from begun;
select public.record_call_outcome(call_id, outcome_token, 'in_progress', call_sid => 'CA1') from begun;
select is((select count(*) from public.calls), 1::bigint, 'There is one call');
select results_eq(
  'select status::text, result::text, duration_seconds, provider_cost, conversation_id, call_sid from public.call_records',
  $$values ('finished', 'voicemail', 43, 137::numeric, 'conv_1', 'CA1')$$,
  'It has what each of them told'
);
select is((select organization_id from public.calls), (select id from public.organizations), 'It is its organization''s');

select * from finish();
rollback;
