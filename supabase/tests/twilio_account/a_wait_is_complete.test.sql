-- Orders that wait for Twilio have a turn.
begin;
select plan(2);

select tests.start_afresh();

select throws_ok(
  'update public.twilio_account set unreachable_since = now()',
  '23514',
  'new row for relation "twilio_account" violates check constraint "a_wait_is_complete"',
  'A wait without a turn would last for ever'
);
select lives_ok(
  'update public.twilio_account set unreachable_since = now(), last_probe_at = now()',
  'A wait with a turn is accepted'
);

select * from finish();
rollback;
