-- When the probing order succeeds, all orders go on by themselves.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization(name) from unnest(array['Acme', 'Bolt', 'Cord']) as name;
select public.record_account_refusal(order_id, lease_token, 'TWILIO_20003', 'Authenticate')
from public.claim_phone_number_orders(1, 60);
update public.twilio_account set next_probe_at = now();

select is(
  (select public.complete_phone_number_order(
    order_id, lease_token, '+16045550001', 'PN' || repeat('1', 32), '{}', 'CA'
  ) from public.claim_phone_number_orders(10, 60)),
  'pending_import',
  'The probing order gets its number'
);
select results_eq(
  'select refused_since, next_probe_at, error_code, error_message from public.twilio_account',
  $$values (null::timestamptz, null::timestamptz, null::text, null::text)$$,
  'The account is not refused any more'
);
select is(
  (select status from public.admin_notifications where subject = 'twilio-account'),
  'resolved',
  'The notification is resolved'
);
select is((select count(*) from public.claim_phone_number_orders(10, 60)), 2::bigint, 'All other orders are claimed at once');

select public.record_account_refusal(id, lease_token, 'TWILIO_20003', 'Authenticate')
from public.phone_number_orders where status = 'purchasing';
select is(
  (select count(*) from public.admin_notifications where subject = 'twilio-account' and status = 'pending'),
  1::bigint,
  'The admins are told of a later refusal again'
);

select * from finish();
rollback;
