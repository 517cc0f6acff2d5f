-- The function can tell a wake-up of the database from anybody else's.
begin;
select plan(4);

select tests.start_afresh();
select one_number.wake_edge_function('provision-phone-number');

select is(
  (select headers ->> 'webhook-signature' from tests.wake_ups()),
  (
    select 'v1,' || encode(
      extensions.hmac(
        (headers ->> 'webhook-id') || '.' || (headers ->> 'webhook-timestamp') || '.' || body,
        'secret of the tests',
        'sha256'
      ),
      'base64'
    )
    from tests.wake_ups()
  ),
  'The signature is the HMAC of id, time and the exact body'
);
select ok(
  (
    select (headers ->> 'webhook-timestamp')::bigint
      between floor(extract(epoch from now())) and extract(epoch from clock_timestamp())
    from tests.wake_ups()
  ),
  'The time is now, in seconds'
);
select matches(
  (select headers ->> 'webhook-id' from tests.wake_ups()), '^msg_[0-9a-f]{32}$', 'The id is a random one'
);

select one_number.wake_edge_function('provision-phone-number');
select is(
  (select count(distinct headers ->> 'webhook-id') from tests.wake_ups()), 2::bigint, 'The next wake-up has its own id'
);

select * from finish();
rollback;
