-- A test wake-up is signed like any other, and starts no work.
begin;
select plan(4);

select tests.start_afresh();
create temporary table sent as select public.send_test_wake_up() as request_id;
select is((select request_id from sent), (select id from tests.wake_ups()), 'The wake-up is sent, and its id returned');
select is(
  (select url from tests.wake_ups()),
  'https://functions.example.com/functions/v1/admin/test-wake-up',
  'The wake-up goes to the function that starts no work'
);
select isnt((select headers ->> 'webhook-signature' from tests.wake_ups()), null, 'The wake-up is signed');

select tests.set_secret('edge_function_secret', null);
set local client_min_messages = error;
select is(public.send_test_wake_up(), null, 'Without the Vault secrets nothing is sent');

select * from finish();
rollback;
