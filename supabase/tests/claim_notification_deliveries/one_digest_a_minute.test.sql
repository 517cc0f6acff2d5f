-- What comes after a digest goes into the next one, a minute later.
begin;
select plan(3);

select tests.start_afresh();
select tests.notify(6);
update public.admin_notifications set created_at = now() - interval '31 seconds';
select public.claim_notification_deliveries(60);
select tests.notify(6);
update public.admin_notifications set created_at = now() - interval '31 seconds';

update public.admin_notifications set delivery_started_at = now() - interval '59 seconds'
where delivery_kind = 'digest';
select is_empty('select * from public.claim_notification_deliveries(60)', 'Within the minute, nothing is claimed');

update public.admin_notifications set delivery_started_at = now() - interval '61 seconds'
where delivery_kind = 'digest';
create temporary table claimed as select * from public.claim_notification_deliveries(60);
select is((select count(*) from claimed), 6::bigint, 'Then the others are claimed');
select results_eq('select distinct kind::text from claimed', $$values ('digest')$$, 'They, too, go into one message');

select * from finish();
rollback;
