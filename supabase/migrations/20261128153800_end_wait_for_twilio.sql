-- In portions, because the record of a paid number must not wait for thousands of orders: each further answer lets the
-- next ones go on. Locked orders are left out for the same reason: somebody works on them, or their turn comes.
create function one_number.end_wait_for_twilio()
returns void
language plpgsql
set search_path = ''
as $$
declare
  portion constant integer := 1000;
  waiting uuid[];
begin
  perform from public.twilio_account as a where a.unreachable_since is not null for update;
  if not found then
    return;
  end if;

  waiting := array(
    select o.id
    from public.phone_number_orders as o
    where o.status = 'queued' and num_nulls(o.reserved_phone_number) in (0, 1)
      and o.turn is null and o.due_at > clock_timestamp()
      and o.attempts >= (select max_attempts from public.provisioning_settings)
    order by o.due_at, o.id
    limit portion
    for update skip locked
  );
  update public.phone_number_orders as o
  set
    -- Since then it could have been bought: those that came later are due later.
    due_at = greatest(o.created_at, o.approved_at),
    -- The outage counts for none. One, because it keeps the order's place within its user's limit.
    attempts = 1
  where o.id = any(waiting);

  if cardinality(waiting) < portion then
    update public.twilio_account as a set unreachable_since = null, last_probe_at = null where a.id;
    perform one_number.resolve_notifications('provisioning_held', 'twilio-unreachable');
  end if;
end;
$$;

revoke execute on function one_number.end_wait_for_twilio() from public, anon, authenticated, service_role;

comment on function one_number.end_wait_for_twilio() is
  'Twilio answered in its own words: the orders that waited for that go on, with all their attempts, and the notification is resolved.';
