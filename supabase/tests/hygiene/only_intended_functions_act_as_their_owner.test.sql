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
    'private.begin_call',
    'private.begin_import',
    'private.begin_reconciliation',
    'private.diagnose',
    'private.dismiss_notification',
    'private.end_import',
    'private.end_reconciliation',
    'private.follow_provisioning_policy',
    'private.free_released_number',
    'private.is_admin',
    'private.keep_organization_name',
    'private.keep_phone_number',
    'private.let_go_of_deleted_organization',
    'private.my_organization_ids',
    'private.normalize_organization',
    'private.note_elevenlabs_sightings',
    'private.note_twilio_sightings',
    'private.prepare_activation',
    'private.queue_phone_number_orders',
    'private.read_test_wake_up',
    'private.record_call_outcome',
    'private.release_phone_number',
    'private.renew_order_of_returned_organization',
    'private.resolve_order_notifications',
    'private.resume_phone_number',
    'private.retry_phone_number_order',
    'private.send_test_wake_up',
    'private.suspend_phone_number',
    'private.wake_after_policy_change',
    'private.wake_edge_function',
    'public.adopt_phone_number',
    'public.cancel_phone_number_order',
    'public.claim_notification_deliveries',
    'public.claim_phone_number_orders',
    'public.claim_phone_number_releases',
    'public.complete_phone_number_order',
    'public.complete_phone_number_release',
    'public.conclude_reconciliation',
    'public.confirm_phone_number_release',
    'public.fail_phone_number_order',
    'public.fail_phone_number_release',
    'public.note_findings',
    'public.note_imports',
    'public.postpone_notification_deliveries',
    'public.record_finished_call',
    'public.record_message_counts',
    'public.record_missed_call',
    'public.record_notification_delivery',
    'public.refuse_carrier_account',
    'public.report_unaccounted_number',
    'public.reserve_phone_number'
  ],
  'No function acts as its owner but these'
);

select * from finish();
rollback;
