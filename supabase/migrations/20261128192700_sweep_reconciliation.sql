create function one_number.begin_daily_reconciliation()
returns uuid
language sql
set search_path = ''
as $$
  select (one_number.begin_reconciliation()).id
  where not exists (
    select from public.reconciliations where concluded_at > now() - interval '12 hours'
  );
$$;

revoke execute on function one_number.begin_daily_reconciliation() from public, anon, authenticated, service_role;

comment on function one_number.begin_daily_reconciliation() is
  'Starts a reconciliation, unless one was concluded today.';

create function one_number.sweep_reconciliation()
returns bigint
language sql
set search_path = ''
as $$
  select one_number.wake_edge_function('reconcile')
  where exists (select from public.reconciliations where due_at <= clock_timestamp());
$$;

revoke execute on function one_number.sweep_reconciliation() from public, anon, authenticated, service_role;

comment on function one_number.sweep_reconciliation() is
  'Wakes the function again while a reconciliation is due: a lost wake-up, or a function that was ended, costs a minute.';

-- At night in North America, and not on the hour, when everybody else's jobs begin. Once a day: the later ones are for when
-- Twilio or ElevenLabs did not answer.
select cron.schedule('begin-daily-reconciliation', '41 8-13 * * *', 'select one_number.begin_daily_reconciliation()');

select cron.schedule('sweep-reconciliation', '* * * * *', 'select one_number.sweep_reconciliation()');
