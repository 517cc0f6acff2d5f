-- Whoever was choosing a number for a deleted organization has reserved none: the order is the new one's at once.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme', area_code => '604');
create temporary table claimed as select * from public.claim_phone_number_orders(10, 60);
delete from public.organizations;
insert into public.organizations (id, name, area_code) select organization_id, 'Bolt', '212' from claimed;

select is(
  public.reserve_phone_number(order_id, lease_token, '+16045550001', 60), 'lease_lost', 'Whoever was choosing stops'
) from claimed;
select results_eq(
  'select organization_exists, organization_name, area_code, attempts from public.claim_phone_number_orders(10, 60)',
  $$values (true, 'Bolt', '212', 1)$$,
  'The order is due, with what the new one asks for'
);

delete from public.organizations;
insert into public.organizations (id, name, provisioning_policy) select organization_id, 'Cord', 'never' from claimed;
select is((select status from public.phone_number_orders), 'cancelled', 'For one that wants no number it is cancelled');
update public.organizations set provisioning_policy = 'auto';
select is((select status from public.phone_number_orders), 'queued', 'Until it wants one');

select * from finish();
rollback;
