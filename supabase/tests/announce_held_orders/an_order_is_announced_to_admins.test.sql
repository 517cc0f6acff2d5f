-- An admin learns which order is held, why, and how to let it go on.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme', policy => 'hold');

select results_eq(
  'select type, subject, status::text from public.admin_notifications',
  $$values ('provisioning_held', tests.order_id('Acme')::text, 'pending')$$,
  'The notification is about the order'
);
select results_eq(
  'select body, command from public.admin_notifications',
  $$select
      E'The organization was inserted with provisioning_policy "hold".\nTo buy the number, run the command.',
      jsonb_build_object('method', 'POST', 'path', '/admin/organizations/' || id || '/order/retry')
    from public.organizations$$,
  'The notification says why the order is held, and how to let it go on'
);
select results_eq(
  'select organization_id, order_id from public.admin_notifications',
  'select organization_id, id from public.phone_number_orders',
  'The notification names the organization and the order'
);

select * from finish();
rollback;
