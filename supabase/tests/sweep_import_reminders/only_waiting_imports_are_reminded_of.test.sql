-- An import that is done or dismissed is not reminded of, nor anything that is no import.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.create_organization('Beta');
select tests.buy_number('Beta', '+16045550002');
select tests.notify(1);
select tests.record_delivery(emailed => true);
select is(
  (select count(*) from public.notification_deliveries where remind_at is not null), 2::bigint, 'Only imports are to be reminded of'
);

select tests.authenticate_as_service_role();
select public.dismiss_notification(tests.notification_id('+16045550001'), 'It is a test');
select public.activate_phone_number('+16045550002', 'phnum_1');
reset role;
select is(
  (select count(*) from public.notification_deliveries where remind_at is not null),
  0::bigint, 'A dismissed and an activated one are to be reminded of no more'
);
select is(tests.remind(), 0, 'The sweep queues none of them');

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select * into temporary claimed from public.claim_notification_deliveries(60);
select one_number.resolve_notifications('elevenlabs_import_required', '+16045550001');
select public.record_notification_delivery(array[notification_id], lease_token, true, false) from claimed;
select is(
  (select count(*) from public.notification_deliveries where remind_at is not null),
  0::bigint, 'An import that ends while its message is under way is not reminded of'
);

select * from finish();
rollback;
