-- Each role may execute the listed functions; no function is open to everybody.
begin;
select plan(3);

prepare executable_by as
  select pronamespace::regnamespace || '.' || proname from pg_proc
  where pronamespace in ('public'::regnamespace, 'one_number'::regnamespace)
    and has_function_privilege($1, oid, 'execute');

select is_empty($$execute executable_by('anon')$$, 'A visitor may execute no function, and no function is executable by default');
select set_eq(
  $$execute executable_by('authenticated')$$,
  array[
    'one_number.customer_state',
    'one_number.is_admin',
    'one_number.my_organization_ids',
    'public.accept_project',
    'public.activate_phone_number',
    'public.begin_call',
    'public.begin_import',
    'public.begin_reconciliation',
    'public.diagnose',
    'public.diagnose_project',
    'public.dismiss_notification',
    'public.end_import',
    'public.has_phone_number',
    'public.is_platform_admin',
    'public.keep_phone_number',
    'public.list_calls',
    'public.list_phone_numbers',
    'public.prepare_activation',
    'public.read_call',
    'public.read_customer_state',
    'public.read_reconciliation',
    'public.read_test_wake_up',
    'public.record_call_outcome',
    'public.release_phone_number',
    'public.report_costs',
    'public.require_organization',
    'public.resume_phone_number',
    'public.retry_phone_number_order',
    'public.send_test_wake_up',
    'public.summarize_waiting_imports',
    'public.suspend_phone_number'
  ],
  'A user may execute the functions for members, and those that refuse all but admins'
);
select set_eq(
  $$execute executable_by('service_role')$$,
  array[
    'one_number.charge_days',
    'one_number.cost_lines',
    'one_number.countable_days',
    'one_number.customer_state',
    'one_number.is_admin',
    'one_number.is_own_project',
    'one_number.messages_counted_until',
    'one_number.my_organization_ids',
    'one_number.rate_on',
    'public.accept_project',
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
    'public.days_to_count_messages',
    'public.diagnose',
    'public.diagnose_project',
    'public.dismiss_notification',
    'public.end_import',
    'public.fail_phone_number_order',
    'public.fail_phone_number_release',
    'public.greet_caller',
    'public.yield_reconciliation',
    'public.has_phone_number',
    'public.is_platform_admin',
    'public.keep_phone_number',
    'public.list_calls',
    'public.list_phone_numbers',
    'public.record_imports',
    'public.postpone_notification_deliveries',
    'public.postpone_reconciliation',
    'public.prepare_activation',
    'public.read_call',
    'public.read_customer_state',
    'public.read_reconciliation',
    'public.read_test_wake_up',
    'public.record_call_outcome',
    'public.record_elevenlabs_sightings',
    'public.record_finished_call',
    'public.record_message_counts',
    'public.record_missed_call',
    'public.record_notification_delivery',
    'public.record_twilio_sightings',
    'public.record_account_refusal',
    'public.release_phone_number',
    'public.report_costs',
    'public.report_unaccounted_number',
    'public.require_organization',
    'public.reserve_phone_number',
    'public.resume_phone_number',
    'public.retry_phone_number_order',
    'public.send_test_wake_up',
    'public.summarize_waiting_imports',
    'public.suspend_phone_number'
  ],
  'A secret key may also execute the functions for servers'
);

select * from finish();
rollback;
