-- A burst of notifications becomes one digest.
begin;
select plan(4);

select tests.start_afresh();
select tests.notify(30);
select is_empty('select * from public.claim_notification_deliveries(60)', 'At first, nothing is claimed: more may come');

update public.notification_deliveries set created_at = now() - interval '31 seconds';
select tests.notify(1);
create temporary table claimed as select * from public.claim_notification_deliveries(60);
select is((select count(*) from claimed), 31::bigint, 'When the oldest is 30 seconds old, all of them are claimed');
select results_eq('select distinct kind::text from claimed', $$values ('digest')$$, 'They go into one message');

select tests.notify(6);
update public.notification_deliveries set created_at = now() - interval '31 seconds';
select is_empty('select * from public.claim_notification_deliveries(60)', 'Notifications after the digest wait');

select * from finish();
rollback;
