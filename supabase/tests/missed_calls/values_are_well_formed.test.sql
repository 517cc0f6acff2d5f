-- A missed call has Twilio's id, and a number or none.
begin;
select plan(4);

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
  $$select * from tests.call('+16045550001', 1, 'anonymous')$$,
  '23514',
  'new row for relation "missed_calls" violates check constraint "caller_is_e164"',
  'A caller is a phone number'
);
select lives_ok(
  $$select * from tests.call('+16045550001', 1, null)$$, 'A call without a caller''s number is a call'
);
select is((select count(*) from public.missed_calls), 1::bigint, 'It is counted');

select * from finish();
rollback;
