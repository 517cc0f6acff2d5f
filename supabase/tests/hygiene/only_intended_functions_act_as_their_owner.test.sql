-- Security definer functions bypass row level security: each one is a decision.
begin;
select plan(1);

select set_eq(
  $$select pronamespace::regnamespace || '.' || proname from pg_proc
    where pronamespace in ('public'::regnamespace, 'private'::regnamespace) and prosecdef$$,
  array[
    'private.activate_phone_number',
    'private.add_creators_as_owners',
    'private.announce_held_order',
    'private.follow_provisioning_policy',
    'private.free_released_number',
    'private.is_admin',
    'private.keep_organization_name',
    'private.let_go_of_deleted_organization',
    'private.my_organization_ids',
    'private.normalize_organization',
    'private.queue_phone_number_orders',
    'private.resolve_order_notifications',
    'private.retry_phone_number_order',
    'private.wake_after_policy_change',
    'private.wake_edge_function',
    'public.cancel_phone_number_order',
    'public.claim_phone_number_orders',
    'public.complete_phone_number_order',
    'public.fail_phone_number_order',
    'public.refuse_carrier_account',
    'public.report_unaccounted_number',
    'public.reserve_phone_number'
  ],
  'No function acts as its owner but these'
);

select * from finish();
rollback;
