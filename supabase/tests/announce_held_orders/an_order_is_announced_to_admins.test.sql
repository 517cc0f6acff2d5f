-- An admin learns what is held, why, and how to let it go on.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme', policy => 'hold');

select results_eq(
  'select type, subject, status::text from public.admin_notifications',
  $$values ('provisioning_held', tests.order_id('Acme')::text, 'pending')$$,
  'The notification is about the order'
);
select is(
  (select body from public.admin_notifications),
  (select format(
    E'The organization was inserted with provisioning_policy "hold".\n'
      'To buy the number: POST /admin/organizations/%s/order/retry.', id
  ) from public.organizations),
  'It says why it is held, and what to do'
);
select results_eq(
  'select organization_id, order_id from public.admin_notifications',
  'select organization_id, id from public.phone_number_orders',
  'It leads to the organization and the order'
);

select * from finish();
rollback;
