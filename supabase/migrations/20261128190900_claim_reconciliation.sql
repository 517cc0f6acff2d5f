-- Security definer: the table is read-only for every API role.
create function public.claim_reconciliation(
  asks_elevenlabs boolean, agent_id text default null, voice_url text default null,
  project_name text default null, twilio_account_sid text default null
)
returns setof public.reconciliations
language plpgsql
security definer
set search_path = ''
as $$
declare
  due public.reconciliations;
begin
  select * into due from public.reconciliations as r where r.due_at <= clock_timestamp() for update skip locked;
  if not found then
    return;
  end if;

  if not one_number.recognize_project(project_name, twilio_account_sid) then
    perform one_number.fail_reconciliation(due, 'PROJECT_MISMATCH', (one_number.describe_project_mismatch(p)).title)
    from public.own_project as p;
    return;
  end if;
  if due.attempts >= 5 then
    perform one_number.fail_reconciliation(
      due, coalesce(due.last_error_code, 'FUNCTION_ENDED'),
      coalesce(due.last_error_message, 'The function was ended five times before it got further')
    );
    return;
  end if;
  if due.read_since < clock_timestamp() - interval '2 hours' then
    perform one_number.fail_reconciliation(due, 'LISTS_OUTDATED', 'The lists were begun more than two hours ago');
    return;
  end if;

  if due.status = 'queued' then
    update public.reconciliations as r
    set
      status = 'reading_twilio',
      times_read = 1,
      read_since = clock_timestamp(),
      asks_elevenlabs = claim_reconciliation.asks_elevenlabs,
      agent_id = claim_reconciliation.agent_id,
      voice_url = claim_reconciliation.voice_url,
      project_name = claim_reconciliation.project_name
    where r.id = due.id;
  end if;

  return query
  update public.reconciliations as r
  set
    attempts = r.attempts + 1,
    lease_token = gen_random_uuid(),
    due_at = clock_timestamp() + interval '1 minute'
  where r.id = due.id
  returning *;
end;
$$;

revoke execute on function public.claim_reconciliation(boolean, text, text, text, text) from public, anon, authenticated;
grant execute on function public.claim_reconciliation(boolean, text, text, text, text) to service_role;

comment on function public.claim_reconciliation(boolean, text, text, text, text) is
  'Leases the due reconciliation to the caller, for a minute from each step on; none when none is due. The first claim stores what the functions'' environment says. In another project, or with another Twilio account, the reconciliation fails.';
