-- Every database role can read the queue.
begin;
select plan(4);

select tests.start_afresh();
select one_number.wake_edge_function('provision-phone-number');

select is_empty(
  $$select from net.http_request_queue as request where request::text like '%whsec_%'$$,
  'The queue does not hold the secret as Vault has it'
);
select is_empty(
  $$select from net.http_request_queue as request
    where request::text like '%' || encode('secret of the tests', 'base64') || '%'$$,
  'The queue does not hold the encoded key'
);
select is_empty(
  $$select from tests.wake_ups() as wake_up where wake_up::text like '%secret of the tests%'$$,
  'The queue does not hold the key'
);
select set_eq(
  'select jsonb_object_keys(headers) from tests.wake_ups()',
  array['Content-Type', 'webhook-id', 'webhook-timestamp', 'webhook-signature'],
  'The request has no header but those of a signed message'
);

select * from finish();
rollback;
