-- No admin reads a message about thousands, and some mail servers refuse it.
begin;
select plan(2);

select tests.start_afresh();
select tests.notify(101);
update public.notification_deliveries as d
set due_at = n.created_at - n.subject::integer * interval '1 second', created_at = now() - interval '1 hour'
from public.admin_notifications as n where n.id = d.notification_id;

create temporary table claimed as select * from public.claim_notification_deliveries(60);
select is((select count(*) from claimed), 100::bigint, 'A digest is about 100 notifications');
select results_eq(
  'select notification_id from public.notification_deliveries where lease_token is null',
  $$values (tests.notification_id('1'))$$,
  'The delivery that is due last waits'
);

select * from finish();
rollback;
