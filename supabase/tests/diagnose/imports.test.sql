-- An automatic import that is overdue by 15 minutes is stuck, and so no heartbeat is sent, unless imports are refused as a whole.
begin;
select plan(5);

select tests.start_afresh();
delete from cron.job_run_details where true;
select tests.buy_for_automatic_import('Acme', '+16045550001');
update public.notification_deliveries set due_at = null where true;
select is(public.diagnose() -> 'imports' ->> 'how_many', '0', 'An import that has just become due is not stuck');

update public.phone_number_details set import_due_at = now() - interval '16 minutes' where true;
select is(public.diagnose() -> 'imports' ->> 'how_many', '1', 'An overdue one is');
select is(public.heartbeat_problems(), array['Overdue imports: 1'], 'Which is a problem');

select tests.claim_imports();
select public.record_import_refusal(phone_number_id, import_lease_token, 'ELEVENLABS_KEY_REFUSED', 'Unknown key')
from public.phone_number_details;
update public.phone_number_details set import_due_at = now() - interval '16 minutes' where true;
select is(public.heartbeat_problems(), array['Automatic imports are refused'], 'A refusal of all is another');

select public.record_answering('import_by_admin');
select is(public.heartbeat_problems(), '{}'::text[], 'What admins import again is neither');

select * from finish();
rollback;
