-- A deleted organization that has no reserved number passes its order to the new organization at once.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme', area_code => '604');
create temporary table claimed as select * from public.claim_phone_number_orders(10, 60);
delete from public.organizations;
insert into public.organizations (id, name, area_code) select organization_id, 'Bolt', '212' from claimed;

select is(
  public.reserve_phone_number(order_id, lease_token, '+16045550001', 60), 'lease_lost', 'The worker of the deleted organization lost its lease, and reserves nothing'
) from claimed;
select results_eq(
  'select organization_exists, organization_name, area_code, attempts from public.claim_phone_number_orders(10, 60)',
  $$values (true, 'Bolt', '212', 1)$$,
  'The order is due, with the wish of the new organization'
);

delete from public.organizations;
insert into public.organizations (id, name, provisioning_policy) select organization_id, 'Cord', 'never' from claimed;
select is((select status from public.phone_number_orders), 'cancelled', 'If the new organization wants no number, the order is cancelled');
update public.organizations set provisioning_policy = 'auto';
select is((select status from public.phone_number_orders), 'queued', 'When the organization wants a number, the order is queued');

select * from finish();
rollback;
