-- When a limit is raised, its held orders do not all go on at once.
begin;
select plan(3);

select tests.start_afresh();
update public.provisioning_settings set max_purchases_per_hour = 0, max_concurrent_purchases = 2;
select tests.create_organization(name) from unnest(array['Acme', 'Bolt', 'Cord']) as name;
select public.claim_phone_number_orders(10, 60);
update public.provisioning_settings set max_purchases_per_hour = 100;

select is((select count(*) from public.claim_phone_number_orders(10, 60)), 2::bigint, 'Two of them go on');
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'The third waits until one of them is done');

update public.phone_number_orders set due_at = now() where status = 'purchasing';
select is(
  (select count(*) from public.claim_phone_number_orders(10, 60)), 2::bigint, 'Never more than two are in purchase'
);

select * from finish();
rollback;
