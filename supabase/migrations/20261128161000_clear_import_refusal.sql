create function one_number.clear_import_refusal()
returns void
language plpgsql
set search_path = ''
as $$
begin
  update public.elevenlabs_account
  set refused_since = null, next_probe_at = null, error_code = null, error_message = null
  where refused_since is not null;
  if found then
    perform one_number.resolve_notifications('imports_held', 'elevenlabs-account');
  end if;
end;
$$;

revoke execute on function one_number.clear_import_refusal() from public, anon, authenticated, service_role;

comment on function one_number.clear_import_refusal() is
  'A number was imported, so imports are not refused as a whole: they go on, and the notification is resolved.';
