-- With the credentials of another Twilio account nothing is bought, given back, compared or counted.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.run_in('production', '1');
select public.complete_phone_number_order(
  tests.order_id('Acme'), lease_token, '+16045550001', 'PN' || md5('+16045550001'), '{"voice": true}', 'CA'
) from public.phone_number_orders;
select is(
  (select twilio_account_sid from public.phone_number_details), tests.twilio_account('1'),
  'A number is recorded with the account that it was bought in'
);
select tests.create_organization('Bolt');
select public.release_phone_number('+16045550001', '+16045550001');
select one_number.begin_reconciliation();

select is(tests.run_in('production', '2'), 0::bigint, 'No order is claimed');
select is_empty(
  $$select * from public.claim_phone_number_releases(10, 60, 'production', tests.twilio_account('2'))$$,
  'No release is claimed, so that no number is recorded as gone that the other account goes on billing'
);
select is_empty(
  $$select * from public.claim_reconciliation(false, null, null, 'production', tests.twilio_account('2'))$$,
  'Nothing is compared'
);
select is(
  (select title from public.admin_notifications where type = 'project_mismatch'),
  'This database buys in the Twilio account AC11111111111111111111111111111111 and has the credentials of '
  'AC22222222222222222222222222222222: nothing is bought or given back',
  'One notification names both accounts'
);

select * from finish();
rollback;
