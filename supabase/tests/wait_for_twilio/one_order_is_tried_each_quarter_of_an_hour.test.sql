-- An outage is probed, not hammered, however many orders wait.
begin;
select plan(4);

select tests.start_afresh();
update public.provisioning_settings set max_attempts = 1;
select tests.create_organization(name) from unnest(array['Acme', 'Bolt', 'Cord']) as name;
create temporary table claimed as select * from public.claim_phone_number_orders(10, 60);
select public.fail_phone_number_order(order_id, lease_token, 'NO_ANSWER', 'No answer', 0, is_passing => true)
from (select * from claimed order by organization_name) as claimed;

select results_eq(
  $$select organization_name, round(extract(epoch from due_at - now()) / 60)::int from public.phone_number_orders order by due_at$$,
  $$values ('Acme', 15), ('Bolt', 30), ('Cord', 45)$$,
  'The waiting orders take turns'
);
select is((select count(*) from public.admin_notifications), 1::bigint, 'One notification is for all');
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'None is tried before its turn');

update public.phone_number_orders set due_at = now() where organization_name = 'Acme';
select tests.meet_trouble('Acme');
select is(
  (select round(extract(epoch from due_at - now()) / 60)::int from public.phone_number_orders where organization_name = 'Acme'),
  60,
  'An order that was tried takes its turn after the others'
);

select * from finish();
rollback;
