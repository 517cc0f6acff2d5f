-- Each pending notification has one delivery.
begin;
select plan(4);

select tests.start_afresh();
select tests.notify(3);
select results_eq(
  $$select n.subject, d.due_at <= clock_timestamp(), d.attempts
    from public.admin_notifications as n left join public.notification_deliveries as d on d.notification_id = n.id
    order by n.subject$$,
  $$values ('1', true, 0), ('2', true, 0), ('3', true, 0)$$,
  'Each notification has a delivery that is due at once'
);

update public.notification_deliveries set due_at = null;
insert into public.admin_notifications as known (type, subject, title, body)
values ('number_missing', '1', 'It is still missing', 'Look')
on conflict (type, subject) where status = 'pending' do update set title = excluded.title;
select is(
  (select count(*) from public.notification_deliveries where due_at is not null), 0::bigint,
  'An updated notification is not delivered again'
);

insert into public.admin_notifications (type, subject, title, body, status, resolved_at)
values ('number_missing', 'x', 'It was missing', 'It is back', 'resolved', now());
select is_empty(
  $$select from public.notification_deliveries where notification_id = tests.notification_id('x')$$,
  'A resolved notification has no delivery'
);

delete from public.admin_notifications where subject = '1';
select is((select count(*) from public.notification_deliveries), 2::bigint, 'A delivery is deleted with its notification');

select * from finish();
rollback;
