-- A wake-up says that there is work, and carries none.
begin;
select plan(7);

select tests.start_afresh();
create temporary table woken as select one_number.wake_edge_function('provision-phone-number') as request_id;

select is((select count(*) from tests.wake_ups()), 1::bigint, 'One request is queued');
select is((select request_id from woken), (select id from tests.wake_ups()), 'Its id is returned');
select is((select method from tests.wake_ups()), 'POST', 'The request is a POST');
select is(
  (select url from tests.wake_ups()),
  'https://functions.example.com/functions/v1/provision-phone-number',
  'The request goes to the function'
);
select is(
  (select body from tests.wake_ups()), '{"type": "provision-phone-number.wake_up"}', 'The body carries no work'
);
select is((select headers ->> 'Content-Type' from tests.wake_ups()), 'application/json', 'The body is JSON');
select cmp_ok(
  (select timeout_milliseconds from tests.wake_ups()), '<=', 5000, 'The request holds up others for five seconds at most'
);

select * from finish();
rollback;
