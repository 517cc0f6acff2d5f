-- Locked orders are left out, so that nobody who deletes an organization keeps a purchase from being recorded: somebody
-- works on them, or their turn comes.
create function one_number.end_wait_for_twilio()
returns void
language plpgsql
set search_path = ''
as $$
begin
  update public.twilio_account
  set unreachable_since = null, last_probe_at = null
  where unreachable_since is not null;
  if not found then
    return;
  end if;

  with waiting as (
    select o.id
    from public.phone_number_orders as o
    where o.status = 'queued' and num_nulls(o.reserved_phone_number) in (0, 1) and o.due_at > clock_timestamp()
      and o.attempts >= (select max_attempts from public.provisioning_settings)
    order by o.id
    for update skip locked
  )
  update public.phone_number_orders as o
  set
    -- Since then it could have been bought: those that came later are due later.
    due_at = greatest(o.created_at, o.approved_at),
    -- The outage counts for none. One, because it keeps the order's place within its user's limit.
    attempts = 1
  from waiting as w
  where o.id = w.id;

  perform one_number.resolve_notifications('provisioning_held', 'twilio-unreachable');
end;
$$;

revoke execute on function one_number.end_wait_for_twilio() from public, anon, authenticated, service_role;

comment on function one_number.end_wait_for_twilio() is
  'Twilio answered in its own words: all orders that waited for that go on, with all their attempts, and the notification is resolved.';
