-- No more than five messages a minute are about one notification each.
begin;
select plan(4);

select tests.start_afresh();
select tests.notify(5);
select public.claim_notification_deliveries(60);
select tests.notify(1);

select is_empty('select * from public.claim_notification_deliveries(60)', 'A sixth one waits');

update public.notification_deliveries set started_at = now() - interval '61 seconds'
where started_at is not null;
select results_eq(
  'select subject, kind::text from public.claim_notification_deliveries(60) join public.admin_notifications on id = notification_id',
  $$values ('6', 'single')$$,
  'After a minute, it gets its message'
);

select tests.notify(4);
select is((select count(*) from public.claim_notification_deliveries(60)), 4::bigint, 'Four more fit in');
select tests.notify(1);
select is_empty('select * from public.claim_notification_deliveries(60)', 'And then no more');

select * from finish();
rollback;
