create function one_number.accept_twilio_account()
returns void
language sql
set search_path = ''
as $$
  update public.twilio_account
  set refused_since = null, next_probe_at = null, error_code = null, error_message = null
  where refused_since is not null;
  select one_number.resolve_notifications('provisioning_held', 'twilio-account');
$$;

revoke execute on function one_number.accept_twilio_account() from public, anon, authenticated, service_role;

comment on function one_number.accept_twilio_account() is
  'A purchase succeeded, so the account is not refused: buying goes on, and the notification is resolved.';
