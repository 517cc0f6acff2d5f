-- An order that has not bought anything yet can still wait for an admin.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Queued');
select tests.create_organization('Never', policy => 'never');
select tests.create_organization('Cancelled');
update public.organizations set provisioning_policy = 'never' where name = 'Cancelled';

update public.organizations set provisioning_policy = 'hold';
select one_number.announce_held_orders();
select results_eq(
  'select organization_name, status::text, held_at, last_error_code, last_error_message
   from public.phone_number_orders order by 1',
  $$select name, 'held', now(), 'HELD_BY_POLICY', 'The organization''s provisioning_policy is "hold"'
    from unnest(array['Cancelled', 'Never', 'Queued']) as name$$,
  'A queued order, a cancelled one and a new one are held, and say why'
);
select results_eq(
  'select title, status::text from public.admin_notifications order by 1',
  $$values ('3 orders that a server inserted are held', 'pending')$$,
  'The admins are told, once'
);
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'Nothing is bought');

select public.retry_phone_number_order(id) from public.organizations;
select is((select count(*) from public.claim_phone_number_orders(10, 60)), 3::bigint, 'After an admin retries them, the orders are claimed');

select * from finish();
rollback;
