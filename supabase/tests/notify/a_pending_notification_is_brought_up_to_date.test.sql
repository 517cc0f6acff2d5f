-- The same work is one pending notification, which is kept up to date.
begin;
select plan(6);

select tests.start_afresh();
create temporary table texts (name text, text one_number.notification_text);
insert into texts values
  ('first', row('One', 'Look', '{"method": "POST", "path": "/admin/reconciliation"}')::one_number.notification_text),
  ('second', row('Two', 'Look again', null)::one_number.notification_text);

select one_number.notify(one_number.notice('number_missing', '+16045550001', text, '{"a": 1, "b": 1}')) from texts where name = 'first';
select results_eq(
  'select type, subject, status::text, title, body, command, data from public.admin_notifications',
  $$values (
    'number_missing', '+16045550001', 'pending', 'One', 'Look',
    '{"method": "POST", "path": "/admin/reconciliation"}'::jsonb, '{"a": 1, "b": 1}'::jsonb
  )$$,
  'The notification is stored'
);

select tests.record_delivery(emailed => true);
create temporary table told as select xmin::text as version from public.admin_notifications;
select one_number.notify(one_number.notice('number_missing', '+16045550001', text, '{"a": 1}')) from texts where name = 'first';
select is((select xmin::text from public.admin_notifications), (select version from told), 'The same text again does not touch the row');

select one_number.notify(one_number.notice('number_missing', '+16045550001', text, '{"a": 2}')) from texts where name = 'second';
select results_eq(
  'select title, body, command, data from public.admin_notifications',
  $$values ('Two', 'Look again', null::jsonb, '{"a": 2, "b": 1}'::jsonb)$$,
  'A new text replaces the old one, and other keys of its data are kept'
);
select is((select due_at from public.notification_deliveries), null, 'An updated notification is not sent again');

select one_number.notify(one_number.notice('number_missing', '+16045550002', text)) from texts where name = 'first';
select is((select count(*) from public.admin_notifications), 2::bigint, 'Another subject is another notification');

select one_number.resolve_notifications('number_missing', '+16045550001');
select one_number.notify(one_number.notice('number_missing', '+16045550001', text)) from texts where name = 'second';
select is(
  (select count(*) from public.admin_notifications where subject = '+16045550001'), 2::bigint,
  'After it was resolved, the same work is a new notification'
);

select * from finish();
rollback;
