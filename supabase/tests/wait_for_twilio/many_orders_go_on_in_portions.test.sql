-- The record of a paid number does not wait for thousands of orders.
begin;
select plan(4);

select tests.start_afresh();
update public.provisioning_settings set max_attempts = 1;
select tests.create_organization('Acme');
select tests.meet_trouble('Acme');
insert into public.organizations (name) select 'Organization ' || n from generate_series(1, 1000) as n;
update public.phone_number_orders set attempts = 1, turn = null, due_at = now() + interval '1 day' where status = 'queued';

select tests.create_organization('Bolt');
select tests.buy_number('Bolt', '+16045550001');
select is(
  (select count(*) from public.phone_number_orders where status = 'queued' and due_at <= now()),
  1000::bigint,
  'After the first purchase, a thousand orders go on'
);
select isnt((select unreachable_since from public.twilio_account), null, 'For the others, Twilio is still unreachable');

select public.complete_phone_number_order(
  order_id, lease_token, '+16045550002', 'PN' || repeat('2', 32), '{}', 'CA'
) from public.claim_phone_number_orders(1, 60);
select is(
  (select count(*) from public.phone_number_orders where status = 'queued' and due_at > clock_timestamp()),
  0::bigint,
  'After the next, no order waits'
);
select is((select unreachable_since from public.twilio_account), null, 'Then Twilio is not unreachable any more');

select * from finish();
rollback;
