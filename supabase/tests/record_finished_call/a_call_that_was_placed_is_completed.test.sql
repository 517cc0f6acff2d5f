-- An outbound call already has its row, which the report completes.
begin;
select plan(6);

select tests.start_afresh();
create function pg_temp.place(status public.call_status, other_party text, conversation_id text, call_sid text, at timestamptz)
returns void language sql as $$
  with placed as (
    insert into public.calls (direction, status, agent_number, other_party, started_at)
    values ('outbound', status, '+16045550001', other_party, at)
    returning id
  )
  insert into public.call_details (call_id, conversation_id, call_sid) select id, conversation_id, call_sid from placed
$$;
select pg_temp.place(p.status::public.call_status, p.other_party, p.conversation_id, p.call_sid, p.at)
from (values
  ('in_progress', '+16045550191', 'conv_1', 'CA1', now()),
  ('in_progress', '+16045550192', null, 'CA2', now()),
  ('unknown', '+16045550193', null, null, now()),
  ('failed', '+16045550194', null, null, now()),
  ('dialling', '+16045550195', null, null, now() - interval '10 minutes')
) as p (status, other_party, conversation_id, call_sid, at);

prepare report as
  select public.record_finished_call(
    $1, 'outbound', 'finished', '+16045550001', $2, $3, now() + interval '20 seconds', 42, 'answered'
  );
prepare look_at as
  select d.conversation_id, c.status::text, c.result::text
  from public.calls as c
  join public.call_details as d on d.call_id = c.id
  where c.other_party = $1
  order by c.created_at, d.conversation_id nulls first;

execute report('conv_1', '+16045550191', 'CA1');
select results_eq(
  $$execute look_at('+16045550191')$$, $$values ('conv_1', 'finished', 'answered')$$,
  'The call is found by its conversation'
);
execute report('conv_2', '+16045550192', 'CA2');
select results_eq(
  $$execute look_at('+16045550192')$$, $$values ('conv_2', 'finished', 'answered')$$, 'A call without a conversation is found by Twilio''s id'
);
execute report('conv_3', '+16045550193', 'CA3');
select results_eq(
  $$execute look_at('+16045550193')$$, $$values ('conv_3', 'finished', 'answered')$$,
  'A call without either id is found by its two numbers and its time'
);
execute report('conv_4', '+16045550194', 'CA4');
select results_eq(
  $$execute look_at('+16045550194')$$,
  $$values (null, 'failed', null), ('conv_4', 'finished', 'answered')$$,
  'A failed call is not taken for the reported one'
);
execute report('conv_5', '+16045550195', 'CA5');
select results_eq(
  $$execute look_at('+16045550195')$$,
  $$values (null, 'dialling', null), ('conv_5', 'finished', 'answered')$$,
  'A call of ten minutes ago is not taken for it either'
);
select public.record_finished_call('conv_6', 'inbound', 'finished', '+16045550001', '+16045550195', 'CA6');
select is(
  (select count(*) from public.call_details where conversation_id is null), 2::bigint,
  'An inbound call is never taken for an outbound one'
);

select * from finish();
rollback;
