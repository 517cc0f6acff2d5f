-- Without a configured channel, the database does not wake the function each minute.
begin;
select plan(5);

select tests.start_afresh();
select tests.notify(2);
update public.notification_deliveries set due_at = now() + interval '1 minute'
where notification_id = tests.notification_id('2');

select is(public.postpone_notification_deliveries('Set "SMTP_URL"'), 1, 'The due delivery is postponed');
select results_eq(
  $$select n.subject, date_trunc('minute', d.due_at - now()), d.last_error, d.attempts
    from public.notification_deliveries as d join public.admin_notifications as n on n.id = d.notification_id
    order by n.subject$$,
  $$values ('1', interval '1 hour', 'Set "SMTP_URL"', 0), ('2', interval '1 minute', null, 0)$$,
  'The delivery waits an hour, and says which variable to set'
);
select is(one_number.sweep_notification_deliveries(), null, 'The sweep sends no wake-up for it');

select tests.notify(1);
update public.admin_notifications set status = 'resolved', resolved_at = now() where subject = '3';
select is(public.postpone_notification_deliveries('Set "SMTP_URL"'), 0, 'The delivery of a resolved notification is left alone');

select is(
  (select count(*) from public.notification_deliveries where lease_token is null), 3::bigint, 'No delivery has a lease'
);

select * from finish();
rollback;
