-- While Twilio refuses the account, one order probes every five minutes, and no other is claimed.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_organization(name) from unnest(array['Acme', 'Bolt', 'Cord']) as name;
select public.record_account_refusal(order_id, lease_token, 'TWILIO_20003', 'Authenticate')
from public.claim_phone_number_orders(1, 60);

select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'Nothing is claimed');
select ok(
  (select next_probe_at between now() + interval '5 minutes' and clock_timestamp() + interval '5 minutes'
   from public.twilio_account),
  'The next probe is in five minutes'
);

update public.twilio_account set next_probe_at = now() + interval '1 minute';
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'Before the next probe, nothing is claimed');

update public.twilio_account set next_probe_at = now();
select is((select count(*) from public.claim_phone_number_orders(10, 60)), 1::bigint, 'At the time of the probe, one order is claimed');
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'A second order is not claimed');
select ok(
  (select next_probe_at > now() + interval '4 minutes' from public.twilio_account),
  'If the probe ends without a result, the next is in five minutes'
);

select * from finish();
rollback;
