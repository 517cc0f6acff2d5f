-- However many orders are held, an admin reads each reason once.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada');
update public.provisioning_settings set max_numbers_per_user = 0;
select tests.create_organization('Acme', policy => 'hold');
select tests.create_organization('Bolt', owner => 'Ada');
select tests.create_organization('Cord', owner => 'Ada');
select public.claim_phone_number_orders(10, 60);
update public.provisioning_settings set max_purchases_per_hour = 0;
select tests.create_organization('Dent');
select tests.create_organization('Etna');
select public.claim_phone_number_orders(10, 60);

select results_eq(
  $$select data ->> 'reason', subject, title from public.admin_notifications order by 1$$,
  $$values
    ('HELD_BY_POLICY', 'servers', 'The order of Acme is held'),
    ('SPEND_CAP_REACHED', 'spend-cap', 'Orders are held: the limit of purchases is reached'),
    (
      'USER_LIMIT_REACHED', tests.user_id('Ada')::text, format('2 orders of user %s are held', tests.user_id('Ada'))
    )$$,
  'There is one about the servers'' order, one about the spending and one about the user'
);
select is(
  (select body from public.admin_notifications where subject = 'spend-cap'),
  E'No more than 0 numbers are bought in an hour, and 100 in a day.\n'
    'They go on by themselves, in their turn, once the limit allows it: as time passes, or as numbers are given back. '
    'To let them go on now, raise the limit in provisioning_settings.',
  'The notification about the spending says that the orders go on by themselves'
);
select results_eq(
  $$select command ->> 'path' from public.admin_notifications where data ->> 'reason' <> 'HELD_BY_POLICY' order by 1$$,
  $$values ('/admin/organizations/<the id>/order/retry'), (null)$$,
  'For a user''s orders the command has a gap for the organization; for the spending there is no command'
);
select results_eq(
  $$select organization_id, order_id from public.admin_notifications where data ->> 'reason' <> 'HELD_BY_POLICY'$$,
  $$values (null::uuid, null::uuid), (null, null)$$,
  'A notification about many orders names none of them'
);

select * from finish();
rollback;
