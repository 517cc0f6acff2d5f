-- A wish mends nothing but the want of a number: what failed for another reason is an admin's, and so is what may be bought.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization(name, area_code => '604') from unnest(array['Refused', 'Paid', 'None', 'Not for sale']) as name;
create temporary table leased as select * from public.claim_phone_number_orders(10, 60);
select public.reserve_phone_number(order_id, lease_token, '+16045550001', 60) from leased where organization_name = 'Paid';
update public.phone_number_orders set purchasing_at = clock_timestamp();
select public.fail_phone_number_order(
  order_id, lease_token,
  case organization_name
    when 'Refused' then 'TWILIO_21650' when 'Paid' then 'NO_ANSWER' when 'None' then 'NO_NUMBER_AVAILABLE' else 'TWILIO_21422'
  end, 'No'
) from leased;
select results_eq(
  'select distinct status::text from public.phone_number_orders', $$values ('failed')$$, 'All have failed'
);

update public.organizations set area_code = '212';
select results_eq(
  'select organization_name, status::text, due_at is not null from public.phone_number_orders order by 1',
  $$values ('None', 'queued', true), ('Not for sale', 'queued', true), ('Paid', 'failed', false), ('Refused', 'failed', false)$$,
  'Those go on for which no number could be had'
);
select is((select count(*) from public.claim_phone_number_orders(10, 60)), 2::bigint, 'Nothing else is claimed');

select * from finish();
rollback;
