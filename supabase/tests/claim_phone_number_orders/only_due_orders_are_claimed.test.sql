-- An order that is not due, held or ended is not claimed.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization(name) from unnest(array['Waits', 'Held', 'Failed', 'Cancelled', 'Purchased']) as name;
select tests.buy_number('Purchased', '+16045550001');
update public.phone_number_orders
set
  status = (case organization_name when 'Waits' then 'queued' else lower(organization_name) end)::public.phone_number_order_status,
  lease_token = null,
  due_at = case organization_name when 'Waits' then now() + interval '1 minute' end,
  held_at = now(),
  failed_at = now(),
  last_error_code = 'X',
  cancelled_at = case organization_name when 'Cancelled' then now() end;

select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'None of them is claimed');
select results_eq(
  $$select organization_name from public.phone_number_orders where status = 'queued'$$,
  $$values ('Waits')$$,
  'The waiting order still waits'
);

update public.phone_number_orders set due_at = now() where organization_name = 'Waits';
select results_eq(
  'select organization_name from public.claim_phone_number_orders(10, 60)',
  $$values ('Waits')$$,
  'When it is due, it is claimed'
);

select * from finish();
rollback;
