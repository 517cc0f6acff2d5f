-- diagnose counts pending notifications, and those that could not be delivered.
begin;
select plan(4);

select tests.start_afresh();
select tests.notify(3);
update public.admin_notifications set created_at = now() - interval '3 days' where subject = '2';
update public.notification_deliveries set created_at = now() - interval '3 days'
where notification_id = tests.notification_id('2');
update public.admin_notifications set status = 'resolved', resolved_at = now() where subject = '3';
select is(
  public.diagnose() -> 'pending_notifications',
  jsonb_build_array(
    jsonb_build_object('type', 'number_missing', 'how_many', 2, 'oldest_at', now() - interval '3 days')
  ),
  'Pending notifications are counted by type, with the time of the oldest'
);
select is(
  (select public.diagnose() -> 'untold_notifications' ->> 'how_many'), '0', 'A delivery that is due just now does not count as untold'
);

update public.notification_deliveries set due_at = now() - interval '16 minutes'
where notification_id = tests.notification_id('1');
update public.notification_deliveries
set due_at = now() + interval '1 hour', attempts = 4, last_error = 'Connection refused'
where notification_id = tests.notification_id('2');
select is(
  public.diagnose() -> 'untold_notifications',
  jsonb_build_object('how_many', 2, 'since', now() - interval '3 days', 'failed', 1, 'error', 'Connection refused'),
  'Overdue and failed deliveries count as untold, with the error'
);

update public.notification_deliveries set due_at = null;
select is((select public.diagnose() -> 'untold_notifications' ->> 'how_many'), '0', 'A finished delivery does not count as untold');

select * from finish();
rollback;
