-- The orders take turns, so that an outage is probed once each quarter of an hour, however many wait, and an order that
-- alone meets trouble keeps no other waiting. An order with attempts left is tried meanwhile: its success is a probe, too.
create function one_number.wait_for_twilio(waiting public.phone_number_orders)
returns void
language plpgsql
set search_path = ''
as $$
declare
  turn_at timestamptz;
begin
  update public.twilio_account as a
  set
    unreachable_since = coalesce(a.unreachable_since, clock_timestamp()),
    last_probe_at = greatest(a.last_probe_at, clock_timestamp()) + interval '15 minutes'
  -- The hosted Data API refuses an UPDATE without WHERE, also in here.
  where a.id
  returning a.last_probe_at into turn_at;

  update public.phone_number_orders as o set due_at = turn_at where o.id = waiting.id;

  perform one_number.notify(one_number.notice(
    type => 'provisioning_held',
    subject => 'twilio-unreachable',
    text => one_number.describe_unreachable_twilio(waiting.last_error_code, waiting.last_error_message),
    data => jsonb_build_object('reason', 'TWILIO_UNREACHABLE', 'errorCode', waiting.last_error_code)
  ));
end;
$$;

revoke execute on function one_number.wait_for_twilio(public.phone_number_orders)
from public, anon, authenticated, service_role;

comment on function one_number.wait_for_twilio(public.phone_number_orders) is
  'Lets an order wait for its turn that has used its attempts, and met nothing but passing trouble in the last; tells the admins once for all such orders.';
