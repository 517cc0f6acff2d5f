-- A number that is imported automatically is announced in the same transaction, and its delivery waits for the import.
begin;
select plan(6);

select tests.start_afresh();
select public.record_answering('automatic_import');
select tests.create_organization('Acme');
delete from net.http_request_queue where true;
select tests.buy_number('Acme', '+16045550001');

select results_eq(
  'select type, subject, status::text from public.admin_notifications',
  $$values ('elevenlabs_import_required', '+16045550001', 'pending')$$, 'The notification is there'
);
select ok(
  (select due_at between now() + interval '4 minutes' and now() + interval '6 minutes' from public.notification_deliveries),
  'Admins are told of it in five minutes'
);
select results_eq(
  $$select regexp_replace(url, '^.*/', '') from tests.wake_ups()$$, array['import-phone-number'],
  'Only the function that imports is woken'
);
select tests.create_organization('Bolt'), tests.buy_number('Bolt', '+16045550002');
select results_eq(
  $$select regexp_replace(url, '^.*/', '') from tests.wake_ups() where url not like '%provision%'$$, array['import-phone-number'],
  'Its wake-up is for all imports that are due'
);

select public.activate_phone_number('+16045550001', 'phone_1');
select results_eq(
  $$select d.due_at, d.started_at from public.notification_deliveries as d
    join public.admin_notifications as n on n.id = d.notification_id where n.subject = '+16045550001'$$,
  $$values (null::timestamptz, null::timestamptz)$$, 'A number that is active by then is told to nobody'
);
select results_eq(
  'select * from tests.claim_imports()', $$values ('+16045550002', 1)$$, 'And is not imported any more'
);

select * from finish();
rollback;
