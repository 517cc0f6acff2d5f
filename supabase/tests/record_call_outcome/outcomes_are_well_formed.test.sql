-- Incomplete failures are refused.
begin;
select plan(2);

select tests.start_afresh();
select tests.finish_call('conv_1', '+16045550001');
select throws_ok(
  $$update public.call_details set failure_code = 'ELEVENLABS_REFUSED'$$,
  '23514',
  'new row for relation "call_details" violates check constraint "failure_code_has_a_message"',
  'A failure code comes with a message'
);
select throws_ok(
  $$update public.call_details set failure_message = 'No credit left'$$,
  '23514',
  'new row for relation "call_details" violates check constraint "failure_code_has_a_message"',
  'A failure message comes with a code'
);

select * from finish();
rollback;
