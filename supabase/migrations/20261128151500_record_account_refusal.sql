-- Security definer: the tables are read-only for every API role; states change only in functions like this one.
create function public.record_account_refusal(
  order_id uuid,
  lease_token uuid,
  error_code text,
  error_message text,
  keep_reservation boolean default true
)
returns text
language plpgsql
security definer
set search_path = ''
as $$
begin
  -- It says nothing about the order, which keeps its place and its attempts.
  update public.phone_number_orders as o
  set
    status = 'queued',
    -- Since then it could have been bought: those that came later are due later.
    due_at = greatest(o.created_at, o.approved_at),
    attempts = o.attempts - 1,
    lease_token = null,
    reserved_phone_number = case when keep_reservation then o.reserved_phone_number end,
    reserved_at = case when keep_reservation then o.reserved_at end,
    last_error_code = record_account_refusal.error_code,
    last_error_message = record_account_refusal.error_message
  where o.id = record_account_refusal.order_id and o.lease_token = record_account_refusal.lease_token;
  if not found then
    return 'lease_lost';
  end if;

  update public.twilio_account as a
  set
    refused_since = coalesce(a.refused_since, clock_timestamp()),
    next_probe_at = clock_timestamp() + interval '5 minutes',
    error_code = record_account_refusal.error_code,
    error_message = record_account_refusal.error_message
  -- The hosted Data API refuses an UPDATE without WHERE, also in here.
  where a.id;

  -- A refusal is an answer.
  perform one_number.end_wait_for_twilio();
  perform one_number.notify(one_number.notice(
    type => 'provisioning_held',
    subject => 'twilio-account',
    text => one_number.describe_refused_account(
      record_account_refusal.error_code, record_account_refusal.error_message
    ),
    data => jsonb_build_object('reason', 'TWILIO_ACCOUNT_REFUSED', 'errorCode', record_account_refusal.error_code)
  ));

  return 'queued';
end;
$$;

revoke execute on function public.record_account_refusal(uuid, uuid, text, text, boolean)
from public, anon, authenticated;
grant execute on function public.record_account_refusal(uuid, uuid, text, text, boolean) to service_role;

comment on function public.record_account_refusal(uuid, uuid, text, text, boolean) is
  'Twilio refused the account as a whole: stops all purchases but a probe now and then, and tells the admins once. Returns queued or lease_lost.';
