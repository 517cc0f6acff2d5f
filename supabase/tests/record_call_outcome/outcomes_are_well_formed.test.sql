-- What cannot be is not stored.
begin;
select plan(3);

select tests.start_afresh();
select throws_ok(
  $$insert into public.calls (direction, status, conversation_id, outcome_token_hash)
    values ('inbound', 'finished', 'conv_1', 'hash')$$,
  '23514',
  'new row for relation "calls" violates check constraint "only_outbound_calls_have_an_outcome_token"',
  'Nobody dials a call from outside'
);
select throws_ok(
  $$insert into public.calls (direction, status, failure_code) values ('outbound', 'failed', 'ELEVENLABS_REFUSED')$$,
  '23514',
  'new row for relation "calls" violates check constraint "failure_code_has_a_message"',
  'A failure says what happened'
);
select throws_ok(
  $$insert into public.calls (direction, status, failure_message) values ('outbound', 'failed', 'No credit left')$$,
  '23514',
  'new row for relation "calls" violates check constraint "failure_code_has_a_message"',
  'And has a code'
);

select * from finish();
rollback;
