-- No heartbeat is sent while something of ours stands still, is switched off, or reaches nobody.
begin;
select plan(8);

select tests.start_afresh();
delete from cron.job_run_details where true;
select is(public.heartbeat_problems(), '{}'::text[], 'All is well in a new project');

select cron.schedule('an-app-s-own', '* * * * *', 'select 1');
select cron.alter_job(jobid, active := false) from cron.job where jobname = 'an-app-s-own';
select is(public.heartbeat_problems(), '{}'::text[], 'Jobs of others do not matter');
select cron.alter_job(jobid, active := false) from cron.job where jobname = 'sweep-phone-number-orders';
select is(
  public.heartbeat_problems(), array['The cron job "sweep-phone-number-orders" is switched off'], 'A job that is switched off is a problem'
);
select cron.alter_job(jobid, active := true) from cron.job where jobname = 'sweep-phone-number-orders';

select tests.create_organization('Acme');
update public.phone_number_orders set due_at = now() - interval '16 minutes' where true;
select is(public.heartbeat_problems(), array['Overdue orders: 1'], 'An overdue order is a problem');
update public.provisioning_settings set purchases_paused = true where true;
select is(public.heartbeat_problems(), '{}'::text[], 'But not where an admin paused purchases');
update public.phone_number_orders set due_at = now() where true;

select tests.notify(1);
update public.notification_deliveries set last_error = 'The mail server does not answer', attempts = 1 where true;
select is(public.heartbeat_problems(), array['Notifications that were not delivered: 1'], 'A delivery that failed is a problem');
delete from public.admin_notifications where true;

update public.provisioning_settings set purchases_paused = false where true;
select tests.refuse_account('Acme');
select is(public.heartbeat_problems(), array['Twilio refuses the account'], 'A refused account is a problem');

select tests.authenticate_as_anon();
select throws_ok(
  'select public.heartbeat_problems()', '42501', 'permission denied for function heartbeat_problems', 'Nobody else may ask'
);

select * from finish();
rollback;
