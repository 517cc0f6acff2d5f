-- A notification has a known type and status, and the time when it was resolved or dismissed.
begin;
select plan(7);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select throws_ok(
  $$update public.admin_notifications set type = 'hello'$$,
  '23503',
  'insert or update on table "admin_notifications" violates foreign key constraint "admin_notifications_type_fkey"',
  'An unknown type is refused'
);
select throws_ok(
  $$update public.admin_notifications set status = 'open', resolved_at = now()$$,
  '22P02',
  'invalid input value for enum notification_status: "open"',
  'An unknown status is refused'
);
select throws_ok(
  $$update public.admin_notifications set status = 'resolved'$$,
  '23514',
  'new row for relation "admin_notifications" violates check constraint "resolved_at_matches_status"',
  'A resolved notification has a time'
);
select throws_ok(
  $$update public.admin_notifications set status = 'dismissed', dismissed_reason = 'Nobody needs it'$$,
  '23514',
  'new row for relation "admin_notifications" violates check constraint "resolved_at_matches_status"',
  'A dismissed notification has a time'
);
select throws_ok(
  $$update public.admin_notifications set resolved_at = now()$$,
  '23514',
  'new row for relation "admin_notifications" violates check constraint "resolved_at_matches_status"',
  'A pending notification has no time of resolution'
);
select throws_ok(
  $$update public.admin_notifications set data = '[]'$$,
  '23514',
  'new row for relation "admin_notifications" violates check constraint "data_is_an_object"',
  'Its data are an object'
);
select throws_ok(
  $$update public.admin_notifications set command = '{"method": "POST", "path": "https://example.com"}'$$,
  '23514',
  'new row for relation "admin_notifications" violates check constraint "command_is_a_call"',
  'Its command is a call'
);

select * from finish();
rollback;
