-- The first report of a call may know less than a later one.
begin;
select plan(2);

select tests.start_afresh();
select public.record_finished_call('conv_1', 'inbound', 'finished');
select public.record_finished_call(
  'conv_1', 'inbound', 'finished', '+16045550001', '+16045550199', 'CA1', now(), 42, 'answered', 296
);
select results_eq(
  'select agent_number, other_party, call_sid, duration_seconds, result::text, provider_cost from public.call_records',
  $$values ('+16045550001', '+16045550199', 'CA1', 42, 'answered', 296::numeric)$$,
  'A later report fills in missing values'
);

select public.record_finished_call('conv_1', 'inbound', 'finished');
select results_eq(
  'select agent_number, other_party, call_sid, duration_seconds, result::text, provider_cost from public.call_records',
  $$values ('+16045550001', '+16045550199', 'CA1', 42, 'answered', 296::numeric)$$,
  'A later report without values does not remove them'
);

select * from finish();
rollback;
