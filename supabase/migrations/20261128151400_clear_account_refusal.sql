create function one_number.clear_account_refusal()
returns void
language plpgsql
set search_path = ''
as $$
begin
  update public.twilio_account
  set refused_since = null, next_probe_at = null, error_code = null, error_message = null
  where refused_since is not null;
  perform one_number.resolve_notifications('provisioning_held', 'twilio-account');
end;
$$;

revoke execute on function one_number.clear_account_refusal() from public, anon, authenticated, service_role;

comment on function one_number.clear_account_refusal() is
  'A purchase succeeded, so the account is not refused: buying goes on, and the notification is resolved.';
