-- Security definer: the tables are read-only for every API role.
create function public.record_import_refusal(
  phone_number_id uuid,
  lease_token uuid,
  error_code text,
  error_message text,
  nothing_began_at timestamptz default null
)
returns text
language plpgsql
security definer
set search_path = ''
as $$
begin
  -- It says nothing about the number, which keeps its attempts.
  update public.phone_number_details as d
  set
    import_due_at = clock_timestamp(),
    import_attempts = d.import_attempts - 1,
    import_lease_token = null,
    import_error_code = record_import_refusal.error_code,
    import_error_message = record_import_refusal.error_message,
    importing_since = nullif(d.importing_since, nothing_began_at)
  where d.phone_number_id = record_import_refusal.phone_number_id
    and d.import_lease_token = record_import_refusal.lease_token;
  if not found then
    return 'lease_lost';
  end if;

  update public.elevenlabs_account as a
  set
    refused_since = coalesce(a.refused_since, clock_timestamp()),
    next_probe_at = clock_timestamp() + interval '5 minutes',
    error_code = record_import_refusal.error_code,
    error_message = record_import_refusal.error_message
  where a.id;

  perform one_number.notify(one_number.notice(
    type => 'imports_held',
    subject => 'elevenlabs-account',
    text => one_number.describe_refused_imports(record_import_refusal.error_code, record_import_refusal.error_message),
    data => jsonb_build_object('errorCode', record_import_refusal.error_code)
  ));
  return 'scheduled';
end;
$$;

revoke execute on function public.record_import_refusal(uuid, uuid, text, text, timestamptz) from public, anon, authenticated;
grant execute on function public.record_import_refusal(uuid, uuid, text, text, timestamptz) to service_role;

comment on function public.record_import_refusal(uuid, uuid, text, text, timestamptz) is
  'Automatic imports are refused as a whole: stops all but a probe now and then, and tells the admins once. Returns scheduled or lease_lost.';
