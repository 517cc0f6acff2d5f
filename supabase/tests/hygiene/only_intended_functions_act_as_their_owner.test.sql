-- Security definer functions bypass row level security: each one is a decision.
begin;
select plan(1);

select set_eq(
  $$select pronamespace::regnamespace || '.' || proname from pg_proc
    where pronamespace in ('public'::regnamespace, 'one_number'::regnamespace) and prosecdef$$,
  array[
    'one_number.add_creators_as_owners',
    'one_number.announce_held_order',
    'one_number.follow_provisioning_policy',
    'one_number.free_released_number',
    'one_number.is_admin',
    'one_number.keep_organization_name',
    'one_number.let_go_of_deleted_organization',
    'one_number.my_organization_ids',
    'one_number.normalize_organization',
    'one_number.queue_phone_number_orders',
    'one_number.renew_order_of_returned_organization',
    'one_number.resolve_order_notifications',
    'one_number.wake_after_policy_change',
    'one_number.wake_edge_function',
    'public.activate_phone_number',
    'public.begin_call',
    'public.begin_import',
    'public.begin_reconciliation',
    'public.cancel_phone_number_order',
    'public.claim_notification_deliveries',
    'public.claim_phone_number_orders',
    'public.claim_phone_number_releases',
    'public.claim_reconciliation',
    'public.complete_phone_number_order',
    'public.complete_phone_number_release',
    'public.conclude_reconciliation',
    'public.confirm_phone_number_release',
    'public.diagnose',
    'public.dismiss_notification',
    'public.end_import',
    'public.fail_phone_number_order',
    'public.fail_phone_number_release',
    'public.hand_over_reconciliation',
    'public.keep_phone_number',
    'public.note_imports',
    'public.postpone_notification_deliveries',
    'public.postpone_reconciliation',
    'public.prepare_activation',
    'public.read_reconciliation',
    'public.read_test_wake_up',
    'public.record_call_outcome',
    'public.record_elevenlabs_sightings',
    'public.record_finished_call',
    'public.record_message_counts',
    'public.record_missed_call',
    'public.record_notification_delivery',
    'public.record_twilio_sightings',
    'public.refuse_carrier_account',
    'public.release_phone_number',
    'public.report_unaccounted_number',
    'public.reserve_phone_number',
    'public.resume_phone_number',
    'public.retry_phone_number_order',
    'public.send_test_wake_up',
    'public.suspend_phone_number'
  ],
  'No function acts as its owner but these'
);

select * from finish();
rollback;
