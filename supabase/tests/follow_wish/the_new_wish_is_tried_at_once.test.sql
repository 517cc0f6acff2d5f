-- Nothing was for sale under the old wish; the new one waits for nothing. A number that may be paid for is settled first, and
-- an order that waits for Twilio goes on waiting.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme', area_code => '212');
select tests.create_organization('Bolt', area_code => '212');
select tests.create_organization('Cord', area_code => '212');
select tests.claim_order('Acme');
select public.reserve_phone_number(id, lease_token, '+12125550001', 60) from public.phone_number_orders
where organization_name = 'Bolt';
select public.fail_phone_number_order(
  id, lease_token, case organization_name when 'Acme' then 'NO_NUMBER_AVAILABLE' else 'NO_ANSWER' end, 'None', 3600
) from public.phone_number_orders;

update public.organizations set area_code = '604';

select results_eq(
  'select organization_name, due_at <= clock_timestamp() from public.phone_number_orders order by 1',
  $$values ('Acme', true), ('Bolt', false), ('Cord', false)$$,
  'The order for which no number was for sale is due; the others keep their time'
);
select results_eq(
  'select distinct area_code, attempts from public.phone_number_orders', $$values ('604', 1)$$, 'All have the new wish, and their attempts'
);
select results_eq(
  'select reserved_phone_number from public.phone_number_orders where reserved_phone_number is not null',
  $$values ('+12125550001')$$,
  'A reserved number stays reserved'
);

select * from finish();
rollback;
