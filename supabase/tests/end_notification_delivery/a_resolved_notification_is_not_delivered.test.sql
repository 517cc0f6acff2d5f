-- When a notification ends, even by hand in Studio, its delivery ends.
begin;
select plan(5);

select tests.start_afresh();
select tests.notify(4);
create temporary view due as
  select n.subject from public.notification_deliveries as d
  join public.admin_notifications as n on n.id = d.notification_id where d.due_at is not null;

select one_number.resolve_notifications('number_missing', '1');
select set_eq('table due', $$values ('2'), ('3'), ('4')$$, 'The delivery of a resolved notification is not due');

select tests.authenticate_as_service_role();
select public.dismiss_notification(tests.notification_id('2'), 'It is ours');
select tests.clear_authentication();
select set_eq('table due', $$values ('3'), ('4')$$, 'The delivery of a dismissed notification is not due');

update public.admin_notifications set status = 'resolved', resolved_at = now() where subject = '3';
select set_eq('table due', $$values ('4')$$, 'The delivery of a notification resolved by hand is not due');

update public.admin_notifications set title = 'It is missing', status = 'pending' where subject = '4';
select set_eq('table due', $$values ('4')$$, 'The delivery of a pending notification stays due');

select is(
  (select count(*) from public.notification_deliveries), 4::bigint, 'The rows of all deliveries are kept'
);

select * from finish();
rollback;
