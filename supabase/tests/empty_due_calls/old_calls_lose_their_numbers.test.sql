-- After keep_calls_for, a call tells nobody's number; what it cost stays.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
update public.phone_numbers set purchased_at = now() - interval '200 days';
select tests.finish_call('conv_old', '+16045550001', '+16045550101', now() - interval '90 days');
select tests.finish_call('conv_new', '+16045550001', '+16045550102', now() - interval '89 days');
select tests.call_from('Acme', '+14165550103', key => 'order 1');
update public.calls set started_at = now() - interval '90 days', status = 'failed' where direction = 'outbound';
update public.call_details as d
set failure_code = 'ELEVENLABS_REFUSED', failure_message = '+14165550103 is not verified'
from public.calls as c where c.id = d.call_id and c.direction = 'outbound';
create temporary table costs as
select * from one_number.cost_lines((now() - interval '300 days')::date, tests.today_in_utc() + 1);

select one_number.empty_due_calls();
select set_eq(
  'select other_party, emptied_at is not null from public.calls',
  $$values (null::text, true), ('+16045550102', false), (null, true)$$,
  'Calls are emptied after 90 days, and not before'
);
select results_eq(
  $$select c.idempotency_key, c.request_hash, d.failure_code, d.failure_message
    from public.calls as c join public.call_details as d on d.call_id = c.id
    where c.direction = 'outbound'$$,
  $$values (null::text, null::text, 'ELEVENLABS_REFUSED', 'The message was emptied with the number')$$,
  'What may tell the number is emptied with it'
);
select isnt_empty($$select * from costs where kind = 'voice_minute'$$, 'The calls cost something');
select set_eq(
  $$select * from one_number.cost_lines((now() - interval '300 days')::date, tests.today_in_utc() + 1)$$,
  'select * from costs',
  'Every cost stays'
);
select is(
  tests.finish_call('conv_old', '+16045550001', '+16045550101', now() - interval '90 days'),
  (select d.call_id from public.call_details as d where d.conversation_id = 'conv_old'),
  'A report that comes again is the same call'
);
select is(
  (select c.other_party from public.calls as c join public.call_details as d on d.call_id = c.id where d.conversation_id = 'conv_old'),
  null, 'It does not fill the number in again'
);

select * from finish();
rollback;
