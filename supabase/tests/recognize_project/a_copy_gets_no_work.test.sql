-- In another project (a copy of the database), nothing is bought, given back, compared or counted.
begin;
select plan(7);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.run_in('production', '1');
select public.complete_phone_number_order(
  tests.order_id('Acme'), lease_token, '+16045550001', 'PN' || md5('+16045550001'), '{"voice": true}', 'CA'
) from public.phone_number_orders;
select tests.create_organization('Bolt');
select public.release_phone_number('+16045550001', '+16045550001');
select one_number.begin_reconciliation();
update public.phone_numbers set purchased_at = now() - interval '3 days' where true;

select is(tests.run_in('staging', '1'), 0::bigint, 'No order is claimed, with the same credentials');
select is_empty(
  $$select * from public.claim_phone_number_releases(10, 60, 'staging', tests.twilio_account('1'))$$,
  'No release is claimed'
);
select is_empty(
  $$select * from public.claim_reconciliation(false, null, null, 'staging', tests.twilio_account('1'))$$,
  'Nothing is compared'
);
select is(
  (select last_error_code || ': ' || last_error_message from public.reconciliations),
  'PROJECT_MISMATCH: This database belongs to the project "production" and runs in "staging": nothing is bought or given back',
  'The reconciliation says why'
);
select tests.authenticate_as_service_role();
select is_empty(
  $$select * from public.next_message_page('staging', tests.twilio_account('1'))$$, 'No messages are counted'
);
select isnt_empty(
  $$select * from public.next_message_page('production', tests.twilio_account('1'))$$,
  'The original counts them'
);
select tests.clear_authentication();
select results_eq(
  'select status::text, attempts, last_error_code from public.phone_number_releases
   union all
   select status::text, attempts, last_error_code from public.phone_number_orders where status <> ''purchased''',
  $$values ('scheduled', 0, null::text), ('queued', 0, null)$$,
  'The release and the order wait, and did not fail'
);

select * from finish();
rollback;
