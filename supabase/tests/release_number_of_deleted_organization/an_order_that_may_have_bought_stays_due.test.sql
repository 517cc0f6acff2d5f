-- An order with a reserved number may have paid for it, so a worker checks that first.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Queued');
select tests.create_organization('Held');
select tests.create_organization('Failed');
update public.phone_number_orders
set
  status = lower(organization_name)::public.phone_number_order_status,
  held_at = now(),
  failed_at = now(),
  last_error_code = 'TIMEOUT',
  due_at = null,
  reserved_phone_number = '+1604555000' || length(organization_name),
  reserved_at = now()
where organization_name in ('Held', 'Failed');
update public.phone_number_orders set reserved_phone_number = '+16045550001', reserved_at = now()
where organization_name = 'Queued';
delete from public.organizations;

select results_eq(
  'select organization_name, status::text from public.phone_number_orders order by organization_name',
  $$values ('Failed', 'queued'), ('Held', 'queued'), ('Queued', 'queued')$$,
  'Queued, held and failed orders get another attempt'
);
select set_eq(
  'select organization_name, organization_exists from public.claim_phone_number_orders(10, 60)',
  $$values ('Failed', false), ('Held', false), ('Queued', false)$$,
  'The orders are due at once, and their claims say that the organization is gone'
);

select * from finish();
rollback;
