create function one_number.may_be_imported(number_id uuid)
returns boolean
language sql
stable
set search_path = ''
as $$
  select one_number.is_own_number(number_id) and exists (
    select
    from public.phone_numbers as n
    join public.admin_notifications as a on a.type = 'elevenlabs_import_required' and a.subject = n.phone_number
    -- An admin who dismissed it decided against the import.
    where n.id = number_id and n.status = 'pending_import' and a.status = 'pending'
  );
$$;

revoke execute on function one_number.may_be_imported(uuid) from public, anon, authenticated, service_role;

comment on function one_number.may_be_imported(uuid) is
  'Whether a number waits for its import, is the project''s own, and no admin decided against its import.';

create function one_number.lease_due_imports(batch_size integer, moment timestamptz, lease_seconds integer)
returns table (due bigint, leased jsonb)
language sql
set search_path = ''
as $$
  with due as (
    select d.phone_number_id, d.importing_since + interval '2 minutes' as free_at
    from public.phone_number_details as d
    where d.import_due_at <= moment
    order by d.import_due_at
    limit batch_size
    for update of d skip locked
  ), judged as (
    select *, is_allowed and coalesce(free_at <= moment, true) as begins
    from due
    cross join lateral one_number.may_be_imported(due.phone_number_id) as is_allowed
  ), taken as (
    update public.phone_number_details as d
    set
      import_due_at = case
        when not due.is_allowed then null
        -- ElevenLabs' list may not show yet what another import did.
        when not due.begins then due.free_at
        else moment + make_interval(secs => lease_seconds)
      end,
      import_lease_token = case when due.begins then gen_random_uuid() end,
      import_attempts = d.import_attempts + due.begins::integer,
      importing_since = case when due.begins then moment else d.importing_since end
    from judged as due
    where d.phone_number_id = due.phone_number_id
    returning d.phone_number_id, d.import_lease_token, d.import_attempts, d.importing_since, d.twilio_sid
  )
  select
    count(*),
    coalesce(
      jsonb_agg(jsonb_build_object(
        'phone_number_id', n.id,
        'lease_token', t.import_lease_token,
        'phone_number', n.phone_number,
        'organization_name', n.organization_name,
        'twilio_sid', t.twilio_sid,
        'began_at', t.importing_since,
        'attempts', t.import_attempts
      )) filter (where t.import_lease_token is not null),
      '[]'
    )
  from taken as t
  join public.phone_numbers as n on n.id = t.phone_number_id;
$$;

revoke execute on function one_number.lease_due_imports(integer, timestamptz, integer)
from public, anon, authenticated, service_role;

comment on function one_number.lease_due_imports(integer, timestamptz, integer) is
  'Leases due imports, and takes those out of the queue that may not begin, or not yet. Returns how many were due.';

-- One JSON value: an import whose row the project's max_rows cuts would keep its lease, and nobody would work on it.
-- Security definer: the tables are read-only for every API role.
create function public.claim_import_batch(
  batch_size integer, lease_seconds integer, project_name text default null, twilio_account_sid text default null
)
returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  account public.elevenlabs_account;
  moment timestamptz;
  batch record;
begin
  if not one_number.recognize_project(project_name, twilio_account_sid)
    or not exists (select from public.answering_settings as s where s.answered_by = 'automatic_import')
  then
    return '[]';
  end if;

  -- One claim at a time, so that one number probes.
  select * into account from public.elevenlabs_account for no key update;
  moment := clock_timestamp();
  if account.next_probe_at > moment then
    return '[]';
  end if;

  -- It looks further where some may not begin, but not without end.
  for round in 1..20 loop
    select * into batch
    from one_number.lease_due_imports(
      case when account.refused_since is null then batch_size else 1 end, moment, lease_seconds
    );
    exit when batch.due = 0 or batch.leased <> '[]';
  end loop;

  if account.refused_since is not null and batch.leased <> '[]' then
    update public.elevenlabs_account as a set next_probe_at = moment + interval '5 minutes' where a.id;
  end if;
  return batch.leased;
end;
$$;

revoke execute on function public.claim_import_batch(integer, integer, text, text) from public, anon, authenticated;
grant execute on function public.claim_import_batch(integer, integer, text, text) to service_role;

comment on function public.claim_import_batch(integer, integer, text, text) is
  'Leases numbers whose automatic import is due to the caller, the longest due first, as one JSON array: their imports have begun, and keep an admin''s away for two minutes. While imports are refused as a whole it is one number every 5 minutes. None in another project, with another Twilio account, or while numbers are answered otherwise.';
