-- Twilio tells how a call ended that it placed for us; nobody else tells of one that nobody took.
begin;
select plan(8);

select tests.start_afresh();
select tests.create_registered('Acme', '+16045550001');
update public.calling_settings set max_concurrent_calls = 100;
create function pg_temp.call_that_ends(outcome text, taken boolean default false, seconds integer default null) returns text
language plpgsql as $$
declare
  begun record;
begin
  select c.* into begun from public.organizations as o, public.begin_call(o.id, '+14165550123', 'CA') as c;
  if taken then
    perform public.take_outbound_call(begun.answer_token, 'CA' || begun.call_id, 'project');
  end if;
  perform public.end_outbound_call(begun.answer_token, 'CA' || begun.call_id, outcome, seconds);
  return (
    select concat_ws(' ', c.status, c.result, c.duration_seconds) from public.calls as c where c.id = begun.call_id
  );
end;
$$;

select is(pg_temp.call_that_ends('busy'), 'failed busy', 'A busy line is a failed call');
select is(pg_temp.call_that_ends('no-answer'), 'failed no_answer', 'So is one that nobody takes');
select is(pg_temp.call_that_ends('failed'), 'failed failed', 'And one that cannot be connected');
select is(pg_temp.call_that_ends('canceled'), 'failed failed', 'Or is cancelled');
select is(pg_temp.call_that_ends('completed', true, 12), 'finished 12', 'One that the agent took is over; ElevenLabs tells how');
select is(pg_temp.call_that_ends('completed', false, 3), 'finished failed 3', 'Whoever took it without an agent heard nothing');
select is(pg_temp.call_that_ends('ringing'), 'dialling', 'A call that goes on is not over');

select public.end_outbound_call(gen_random_uuid(), 'CA1', 'failed', null);
select is((select count(*) from public.calls where status = 'dialling'), 1::bigint, 'Another token ends nothing');

select * from finish();
rollback;
