-- Impossible values are refused.
begin;
select plan(8);

select tests.start_afresh();
select tests.finish_call('conv_1', '+16045550001');

select throws_ok(
  $$update public.calls set direction = 'sideways'$$,
  '22P02', 'invalid input value for enum call_direction: "sideways"', 'A call has a direction'
);
select throws_ok(
  $$update public.calls set status = 'ringing'$$,
  '22P02', 'invalid input value for enum call_status: "ringing"', 'A call has a known status'
);
select throws_ok(
  $$update public.calls set result = 'abducted'$$,
  '22P02', 'invalid input value for enum call_result: "abducted"', 'A call ends in a known way'
);
select throws_ok(
  $$update public.calls set other_party = 'anonymous'$$,
  '23514', 'new row for relation "calls" violates check constraint "other_party_is_e164"', 'The other party is a phone number'
);
select throws_ok(
  $$update public.calls set duration_seconds = -1$$,
  '23514', 'new row for relation "calls" violates check constraint "duration_is_not_negative"', 'A duration is not negative'
);
select throws_ok(
  $$update public.call_details set provider_cost = -0.01$$,
  '23514', 'new row for relation "call_details" violates check constraint "provider_cost_is_not_negative"',
  'A cost is not negative'
);
select throws_ok(
  $$update public.calls set status = 'dialling'$$,
  '23514', 'new row for relation "calls" violates check constraint "nobody_here_placed_an_inbound_call"',
  'A call from outside is never being dialled here'
);
select throws_ok(
  $$insert into public.calls (direction, status, idempotency_key) values ('outbound', 'dialling', 'key')$$,
  '23514', 'new row for relation "calls" violates check constraint "idempotency_key_has_a_request_hash"',
  'A key has the hash of its request'
);

select * from finish();
rollback;
