-- Its claims look where imports are due, in the order of their index.
create function one_number.diagnose_imports()
returns jsonb
language sql
stable
set search_path = ''
as $$
  select jsonb_build_object(
    'how_many', stuck.how_many,
    'since', stuck.since,
    'refused_since', a.refused_since,
    'error_code', a.error_code,
    'error_message', a.error_message
  )
  from public.answering_settings as s
  cross join public.elevenlabs_account as a
  cross join lateral (
    select count(*) as how_many, min(d.import_due_at) as since
    from public.phone_number_details as d
    -- What is queued waits while imports are refused as a whole, or are left to admins again.
    where s.answered_by = 'automatic_import' and a.refused_since is null and d.import_due_at < now() - interval '15 minutes'
  ) as stuck;
$$;

revoke execute on function one_number.diagnose_imports() from public, anon, authenticated, service_role;

comment on function one_number.diagnose_imports() is
  'Automatic imports that are due for a quarter of an hour, and why they are refused as a whole.';
