-- A reminder says what its number has cost since it was bought; a part of that would be too little.
begin;
select plan(1);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.create_organization('Beta');
select tests.buy_number('Beta', '+16045550002');
select tests.create_organization('Cedar');
select tests.buy_number('Cedar', '+16045550003');
select tests.finish_call('conv_1', '+16045550003');
delete from public.rates where kind = 'voice_minute';
update public.phone_number_details
set monthly_price = 1.15, monthly_price_currency = 'USD', monthly_price_source = 'twilio';
update public.phone_numbers set purchased_at = now() - interval '1 month 2 days' where phone_number = '+16045550001';

select tests.record_delivery(emailed => true);
select tests.remind();
select results_eq(
  $$select phone_number, reminder, cost_so_far, waits_since = now() from public.claim_notification_deliveries(60) order by 1$$,
  $$values ('+16045550001', 1, '2.30 USD', true), ('+16045550002', 1, '1.15 USD', true), ('+16045550003', 1, null, true)$$,
  'A claim has the cost of what it reminds of'
);

select * from finish();
rollback;
