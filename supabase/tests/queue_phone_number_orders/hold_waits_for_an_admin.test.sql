-- An organization may ask for an admin to decide first.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization('Acme', policy => 'hold');

select results_eq(
  'select status::text, last_error_code, last_error_message from public.phone_number_orders',
  $$values ('held', 'HELD_BY_POLICY', 'The organization was inserted with provisioning_policy "hold"')$$,
  'The order is held, and says why'
);
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'The held order is not claimed');
select results_eq(
  $$select title, status::text from public.admin_notifications where type = 'provisioning_held'$$,
  $$values ('The order of Acme is held', 'pending')$$,
  'The admins are told'
);

select tests.create_organization('Bolt', policy => 'hold');
select one_number.announce_held_orders();
select results_eq(
  $$select title, status::text from public.admin_notifications where type = 'provisioning_held'$$,
  $$values ('2 orders that a server inserted are held', 'pending')$$,
  'The admins are told of all such orders at once'
);

update public.phone_number_orders set status = 'queued' where organization_name = 'Acme';
select results_eq(
  'select organization_name from public.claim_phone_number_orders(10, 60)',
  $$values ('Acme')$$,
  'After an admin queues it, the order is claimed'
);

select * from finish();
rollback;
