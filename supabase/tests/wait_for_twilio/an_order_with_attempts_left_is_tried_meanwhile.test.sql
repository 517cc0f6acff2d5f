-- A sign-up after the end of an outage gets its number at once, and so do all that waited.
begin;
select plan(5);

select tests.start_afresh();
update public.provisioning_settings set max_attempts = 1;
select tests.create_organization('Acme');
select tests.create_organization('Bolt');
create temporary table claimed as select * from public.claim_phone_number_orders(10, 60);
select public.fail_phone_number_order(order_id, lease_token, 'HTTP_403', 'Blocked', 0, is_passing => true) from claimed;

select tests.create_organization('Cord');
select is(tests.buy_number('Cord', '+16045550001'), 'pending_import', 'A new order is tried, and gets its number');
select is(
  (select status::text from public.admin_notifications where subject = 'twilio-unreachable'),
  'resolved',
  'The notification is resolved'
);
select results_eq(
  'select unreachable_since, last_probe_at from public.twilio_account',
  $$values (null::timestamptz, null::timestamptz)$$,
  'Twilio is not unreachable any more'
);
select results_eq(
  $$select organization_name, attempts from public.claim_phone_number_orders(10, 60) order by 1$$,
  $$values ('Acme', 2), ('Bolt', 2)$$,
  'All that waited are claimed at once, and the outage has used up none of their attempts'
);

update public.provisioning_settings set max_attempts = 2;
select public.fail_phone_number_order(id, lease_token, 'HTTP_403', 'Blocked', 0, is_passing => true)
from public.phone_number_orders where status = 'purchasing';
select is(
  (select count(*) from public.admin_notifications where subject = 'twilio-unreachable' and status = 'pending'),
  1::bigint,
  'The admins are told of a later outage again'
);

select * from finish();
rollback;
