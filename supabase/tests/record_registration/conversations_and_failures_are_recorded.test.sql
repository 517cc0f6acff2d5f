-- The conversation's id comes with ElevenLabs' answer; without an agent, whoever took the call heard nothing.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_registered('Acme', '+16045550001');
create temporary table begun as
select c.* from public.organizations as o, public.begin_call(o.id, '+14165550123', 'CA') as c;

select public.record_registration(call_id, 'conv_0') from begun;
select is((select conversation_id from public.call_details), null, 'A call that nobody took has no conversation');

select public.take_outbound_call(answer_token, 'CA1', 'project') from begun;
select public.record_registration(call_id, 'conv_1') from begun;
select results_eq(
  'select status::text, conversation_id, failure_code from public.call_records',
  $$values ('in_progress', 'conv_1', null::text)$$, 'The conversation is the call''s'
);
select public.record_registration(call_id, failure_code => 'ELEVENLABS_TIMEOUT', failure_message => 'Late') from begun;
select results_eq(
  'select status::text, result::text, failure_code from public.call_records',
  $$values ('finished', 'failed', 'ELEVENLABS_TIMEOUT')$$, 'A failure ends it, and says why'
);
update public.calls set status = 'finished', result = null;
select public.record_registration(call_id, failure_code => 'ELEVENLABS_TIMEOUT', failure_message => 'Late') from begun;
select is((select result from public.calls), 'failed', 'Also when Twilio told of the end first');
select is(
  (select count(*) from public.calls where status <> 'failed'), 1::bigint, 'It counts: somebody was rung'
);

select * from finish();
rollback;
