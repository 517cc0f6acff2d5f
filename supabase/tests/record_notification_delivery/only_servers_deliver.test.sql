-- A user who could record a delivery could hide a notification from the admins.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Grace');
select tests.make_admin('Grace');

select tests.authenticate_as('Grace');
select throws_ok(
  'select public.claim_notification_deliveries(60)',
  '42501', 'permission denied for function claim_notification_deliveries', 'An admin claims no deliveries'
);
select throws_ok(
  $$select public.record_notification_delivery('{}', gen_random_uuid(), true, true)$$,
  '42501', 'permission denied for function record_notification_delivery', 'An admin records no deliveries'
);
select throws_ok(
  $$select public.postpone_notification_deliveries('Later')$$,
  '42501', 'permission denied for function postpone_notification_deliveries', 'An admin postpones no deliveries'
);

select * from finish();
rollback;
