-- The policy "never" cancels an order that has bought nothing, and resolves its notifications.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Failed');
select public.fail_phone_number_order(
  tests.order_id('Failed'), tests.claim_order('Failed'), 'NO_NUMBER_AVAILABLE', 'None left'
);
select tests.create_organization('Held', policy => 'hold');
select one_number.announce_held_orders();
select tests.create_organization('Queued');
select is(
  (select count(*) from public.admin_notifications where status = 'pending'),
  2::bigint,
  'A failed and a held order wait for an admin'
);

update public.organizations set provisioning_policy = 'never';
select results_eq(
  'select organization_name, status::text, cancelled_at from public.phone_number_orders order by 1',
  $$values ('Failed', 'cancelled', now()), ('Held', 'cancelled', now()), ('Queued', 'cancelled', now())$$,
  'The orders are cancelled'
);
select is_empty(
  $$select * from public.admin_notifications where status = 'pending'$$, 'No notification is pending any more'
);
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'Nothing is bought');

select * from finish();
rollback;
