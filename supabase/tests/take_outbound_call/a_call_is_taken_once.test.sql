-- Twilio asks about a call that it places for us, perhaps before the request that placed it is answered.
begin;
select plan(8);

select tests.start_afresh();
select tests.create_registered('Acme', '+16045550001');
create temporary table begun as
select c.* from public.organizations as o, public.begin_call(o.id, '+14165550123', 'CA', 'key') as c;
create function pg_temp.take(sid text, token uuid default null) returns text language sql as $$
  select concat_ws(' ', t.organization_name, t.agent_number, t.other_party, t.call_id = b.call_id)
  from begun as b, public.take_outbound_call(coalesce(token, b.answer_token), sid, 'project') as t;
$$;

select is(pg_temp.take('CA1', gen_random_uuid()), null, 'Another token takes nothing');
select is(pg_temp.take('CA1', (select outcome_token from begun)), null, 'The token of the outcome takes nothing');
select is(pg_temp.take('CA1'), 'Acme +16045550001 +14165550123 t', 'The token takes its call, in its organization''s name');
select results_eq(
  'select status::text, call_sid from public.call_records', $$values ('in_progress', 'CA1')$$,
  'The call goes on, and has its id at Twilio'
);
select is(pg_temp.take('CA1'), null, 'It is taken once');
select is(pg_temp.take('CA2'), null, 'And by no other call');

select public.record_call_outcome(call_id, outcome_token, 'unknown', failure_code => 'TWILIO_TIMEOUT', failure_message => 'Late')
from begun;
select is((select status from public.calls), 'in_progress', 'A lost answer to the request does not make it unknown again');
select throws_ok(
  $$set local role anon; select public.take_outbound_call(gen_random_uuid(), 'CA1')$$, '42501',
  'permission denied for function take_outbound_call', 'Only servers may ask'
);

select * from finish();
rollback;
