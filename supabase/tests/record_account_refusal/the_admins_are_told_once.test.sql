-- Ten orders with the same refusal cause one notification.
begin;
select plan(5);

select tests.start_afresh();
insert into public.organizations (name) select 'Organization ' || n from generate_series(1, 10) as n;
create temporary table claimed as select * from public.claim_phone_number_orders(10, 60);
select public.record_account_refusal(
  order_id, lease_token, 'TWILIO_20005', 'Account ' || row_number() over () || ' is not active'
) from claimed;

select results_eq(
  'select status::text, attempts, count(*) from public.phone_number_orders group by 1, 2',
  $$values ('queued', 0, 10::bigint)$$,
  'All ten orders wait, and none has failed'
);
select results_eq(
  'select type, subject, status::text, title from public.admin_notifications',
  $$values ('provisioning_held', 'twilio-account', 'pending', 'Twilio refuses the account: TWILIO_20005')$$,
  'There is one notification'
);
select is(
  (select body from public.admin_notifications),
  E'Twilio says: Account 10 is not active\nNothing is bought meanwhile; no order has failed.\n'
    'Check credentials, balance and status in the Twilio console, and the variables TWILIO_… of the functions. One order is tried every 5 minutes, '
    'and all go on by themselves once it succeeds.',
  'The notification has Twilio''s latest message, and says how to go on'
);
select is(
  (select data from public.admin_notifications),
  '{"reason": "TWILIO_ACCOUNT_REFUSED", "errorCode": "TWILIO_20005"}'::jsonb,
  'Its data have the reason and the error code'
);
select results_eq(
  'select error_code, error_message from public.twilio_account',
  $$values ('TWILIO_20005', 'Account 10 is not active')$$,
  'The row of the account has the same error'
);

select * from finish();
rollback;
