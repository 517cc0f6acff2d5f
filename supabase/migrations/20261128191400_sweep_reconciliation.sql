create function one_number.sweep_reconciliation()
returns bigint
language sql
set search_path = ''
as $$
  select one_number.wake_edge_function('reconcile')
  where not exists (
    select from public.reconciliations where concluded_at > now() - interval '12 hours'
  );
$$;

revoke execute on function one_number.sweep_reconciliation() from public, anon, authenticated, service_role;

comment on function one_number.sweep_reconciliation() is
  'Wakes the function that holds Twilio, ElevenLabs and our own records against each other, unless that was done today.';

-- At night in North America, and not on the hour, when everybody else's jobs begin. Once a day: the later ones are for when
-- Twilio or ElevenLabs did not answer.
select cron.schedule('sweep-reconciliation', '41 8-13 * * *', 'select one_number.sweep_reconciliation()');
