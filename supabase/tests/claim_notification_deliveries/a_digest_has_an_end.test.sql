-- A message about thousands would be read by nobody, and refused by some mail servers.
begin;
select plan(2);

select tests.start_afresh();
select tests.notify(101);
update public.admin_notifications set created_at = now() - interval '1 hour' - subject::integer * interval '1 second';

create temporary table claimed as select * from public.claim_notification_deliveries(60);
select is((select count(*) from claimed), 100::bigint, 'It is about 100 notifications');
select results_eq(
  $$select subject from public.admin_notifications where delivery_lease_token is null$$,
  $$values ('1')$$,
  'The newest waits'
);

select * from finish();
rollback;
