-- A missed call has Twilio's id and a caller.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select throws_ok(
  $$select public.record_missed_call('CA1', '+16045550001', '+16045550199')$$,
  '23514',
  'new row for relation "missed_calls" violates check constraint "call_sid_is_well_formed"',
  'An id that is not Twilio''s is refused'
);
select throws_ok(
  $$select * from tests.call('+16045550001', 1, '')$$,
  '23514',
  'new row for relation "missed_calls" violates check constraint "caller_is_1_to_256_characters"',
  'A call without a caller is refused'
);

select * from finish();
rollback;
