create function one_number.leave_import_to_admins(number public.phone_numbers)
returns void
language plpgsql
set search_path = ''
as $$
begin
  perform one_number.show_missed_calls(number);

  update public.admin_notifications as n
  set progress = one_number.failed_import_progress(d)
  from public.phone_number_details as d
  where d.phone_number_id = number.id
    and n.type = 'elevenlabs_import_required' and n.subject = number.phone_number and n.status = 'pending';

  -- Those that were told need not be told again.
  update public.notification_deliveries as d
  set due_at = clock_timestamp()
  from public.admin_notifications as n
  where n.type = 'elevenlabs_import_required' and n.subject = number.phone_number and n.status = 'pending'
    and d.notification_id = n.id and d.started_at is null and d.due_at > clock_timestamp();
  if found then
    perform one_number.wake_edge_function('notify-admins');
  end if;
end;
$$;

revoke execute on function one_number.leave_import_to_admins(public.phone_numbers)
from public, anon, authenticated, service_role;

comment on function one_number.leave_import_to_admins(public.phone_numbers) is
  'Tells the admins at once of an import that does not succeed by itself, and why.';

-- Security definer: the tables are read-only for every API role.
create function public.fail_phone_number_import(
  phone_number_id uuid,
  lease_token uuid,
  error_code text,
  error_message text,
  retry_in_seconds numeric default null,
  counts_as_attempt boolean default true,
  nothing_began_at timestamptz default null
)
returns text
language plpgsql
security definer
set search_path = ''
as $$
declare
  most_attempts constant integer := 5;
  number public.phone_numbers;
  failed public.phone_number_details;
  is_over boolean;
begin
  select * into number from public.phone_numbers as n where n.id = fail_phone_number_import.phone_number_id for update;
  select * into failed
  from public.phone_number_details as d
  where d.phone_number_id = number.id and d.import_lease_token = fail_phone_number_import.lease_token
  for update;
  if not found then
    return 'lease_lost';
  end if;

  failed.import_attempts := failed.import_attempts - case when counts_as_attempt then 0 else 1 end;
  is_over := retry_in_seconds is null or (counts_as_attempt and failed.import_attempts >= most_attempts);

  update public.phone_number_details as d
  set
    import_attempts = failed.import_attempts,
    -- Passing trouble may pass before an admin comes.
    import_due_at = case
      when retry_in_seconds is null then null
      when is_over then clock_timestamp() + interval '1 hour'
      else clock_timestamp() + make_interval(secs => retry_in_seconds::double precision)
    end,
    import_lease_token = null,
    import_failed_at = case when is_over then coalesce(d.import_failed_at, clock_timestamp()) else d.import_failed_at end,
    import_error_code = fail_phone_number_import.error_code,
    import_error_message = fail_phone_number_import.error_message,
    -- An admin's own import goes on.
    importing_since = nullif(d.importing_since, nothing_began_at)
  where d.phone_number_id = number.id;

  if is_over then
    perform one_number.leave_import_to_admins(number);
  end if;
  return case when is_over then 'failed' else 'scheduled' end;
end;
$$;

revoke execute on function public.fail_phone_number_import(uuid, uuid, text, text, numeric, boolean, timestamptz)
from public, anon, authenticated;
grant execute on function public.fail_phone_number_import(uuid, uuid, text, text, numeric, boolean, timestamptz) to service_role;

comment on function public.fail_phone_number_import(uuid, uuid, text, text, numeric, boolean, timestamptz) is
  'Puts an automatic import off by the given seconds. After five attempts the admins are told, and it is tried once an hour; without seconds it is left to them. nothing_began_at: the confirmed import that surely did nothing, so that another may begin at once. Returns scheduled, failed or lease_lost.';
