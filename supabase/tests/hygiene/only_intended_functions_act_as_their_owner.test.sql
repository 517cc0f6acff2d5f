-- Security definer functions bypass row level security: each one is a decision.
begin;
select plan(1);

select set_eq(
  $$select pronamespace::regnamespace || '.' || proname from pg_proc
    where pronamespace in ('public'::regnamespace, 'one_number'::regnamespace) and prosecdef$$,
  array[
    'one_number.activate_phone_number',
    'one_number.add_creators_as_owners',
    'one_number.announce_held_order',
    'one_number.begin_call',
    'one_number.begin_import',
    'one_number.begin_reconciliation',
    'one_number.diagnose',
    'one_number.dismiss_notification',
    'one_number.end_import',
    'one_number.end_reconciliation',
    'one_number.follow_provisioning_policy',
    'one_number.free_released_number',
    'one_number.is_admin',
    'one_number.keep_organization_name',
    'one_number.keep_phone_number',
    'one_number.let_go_of_deleted_organization',
    'one_number.my_organization_ids',
    'one_number.normalize_organization',
    'one_number.note_elevenlabs_sightings',
    'one_number.note_twilio_sightings',
    'one_number.prepare_activation',
    'one_number.queue_phone_number_orders',
    'one_number.read_test_wake_up',
    'one_number.record_call_outcome',
    'one_number.release_phone_number',
    'one_number.renew_order_of_returned_organization',
    'one_number.resolve_order_notifications',
    'one_number.resume_phone_number',
    'one_number.retry_phone_number_order',
    'one_number.send_test_wake_up',
    'one_number.suspend_phone_number',
    'one_number.wake_after_policy_change',
    'one_number.wake_edge_function',
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
