-- Notifications after a digest go into the next digest, a minute later.
begin;
select plan(3);

select tests.start_afresh();
select tests.notify(6);
update public.notification_deliveries set created_at = now() - interval '31 seconds';
select public.claim_notification_deliveries(60);
select tests.notify(6);
update public.notification_deliveries set created_at = now() - interval '31 seconds';

update public.notification_deliveries set started_at = now() - interval '59 seconds'
where kind = 'digest';
select is_empty('select * from public.claim_notification_deliveries(60)', 'Within the minute, nothing is claimed');

update public.notification_deliveries set started_at = now() - interval '61 seconds'
where kind = 'digest';
create temporary table claimed as select * from public.claim_notification_deliveries(60);
select is((select count(*) from claimed), 6::bigint, 'After the minute, the others are claimed');
select results_eq('select distinct kind::text from claimed', $$values ('digest')$$, 'They, too, go into one message');

select * from finish();
rollback;
