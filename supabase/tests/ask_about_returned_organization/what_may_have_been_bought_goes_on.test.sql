-- A purchase that is under way finds its organization, whether it was there all the time or not.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization('Acme');
create temporary table claimed as select * from public.claim_phone_number_orders(10, 60);
create temporary table deleted as select * from public.organizations;
select public.reserve_phone_number(order_id, lease_token, '+16045550001', 60) from claimed;
delete from public.organizations;

insert into public.organizations (id, name) select id, name from deleted;
select is((select status from public.phone_number_orders), 'purchasing', 'Whoever buys it goes on');
select is(
  public.cancel_phone_number_order(order_id, lease_token), 'lease_lost', 'Nobody cancels the order any more'
) from claimed;
select is(
  public.complete_phone_number_order(order_id, lease_token, '+16045550001', 'PN' || md5('1'), '{"voice": true}', 'CA'),
  'pending_import',
  'The number is the organization''s'
) from claimed;

select tests.create_organization('Bolt');
select public.reserve_phone_number(order_id, lease_token, '+16045550002', 60)
from public.claim_phone_number_orders(10, 60);
delete from public.organizations where name = 'Bolt';
select public.cancel_phone_number_order(id, lease_token) from public.phone_number_orders where organization_name = 'Bolt';
insert into public.organizations (id, name)
select organization_id, organization_name from public.phone_number_orders where status = 'cancelled';
select results_eq(
  $$select status::text, selected_phone_number from public.phone_number_orders where organization_name = 'Bolt'$$,
  $$values ('queued', '+16045550002')$$,
  'A cancelled order begins with what it chose'
);
select isnt(
  (select selected_seconds_ago from public.claim_phone_number_orders(10, 60)), null, 'So that it is looked for first'
);

select * from finish();
rollback;
