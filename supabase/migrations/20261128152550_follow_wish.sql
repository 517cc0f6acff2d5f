-- Security definer: owners and servers may change the wish, not the order.
-- The order of a deleted organization keeps the last wish it had.
create function one_number.follow_wish()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  ordered public.phone_number_orders;
  found_none boolean;
  tried_at timestamptz;
begin
  -- Its number may be recorded, or given back, just now.
  select * into ordered from public.phone_number_orders as o where o.organization_id = new.id for update;

  -- Nothing was for sale under the old wish: the new one is tried at once. What failed for another reason, or waits for Twilio,
  -- keeps its time.
  found_none := ordered.status in ('queued', 'failed') and ordered.reserved_phone_number is null
    and one_number.is_want_of_number(ordered.last_error_code)
    -- The policy became so during the attempt that failed, which went on.
    and not (ordered.status = 'failed' and new.provisioning_policy = 'never');
  tried_at := one_number.due_by_wish(ordered.wish_due_at);
  if found_none and (ordered.due_at is null or tried_at < ordered.due_at) then
    ordered.due_at := tried_at;
    ordered.wish_due_at := tried_at;
  end if;
  if found_none and ordered.status = 'failed' and new.provisioning_policy = 'hold' then
    ordered.status := 'held';
    ordered.due_at := null;
    ordered.held_at := now();
    ordered.last_error_code := 'HELD_BY_POLICY';
    ordered.last_error_message := 'The wish was changed; the organization''s provisioning_policy is "hold"';
  elsif found_none and ordered.status = 'failed' then
    -- As a new order: within the limits of its user, and in its turn.
    ordered.status := 'queued';
    ordered.attempts := 0;
    ordered.turn := one_number.next_turn(ordered.ordered_by);
  end if;

  update public.phone_number_orders as o
  set
    area_code = one_number.wished_area_code(new.area_code),
    country = one_number.wished_country(new.country),
    wish_changed_at = clock_timestamp(),
    status = ordered.status,
    due_at = ordered.due_at,
    wish_due_at = ordered.wish_due_at,
    attempts = ordered.attempts,
    turn = ordered.turn,
    held_at = ordered.held_at,
    last_error_code = ordered.last_error_code,
    last_error_message = ordered.last_error_message
  where o.id = ordered.id and o.organization_deleted_at is null
    and (o.status <> 'purchased' or o.reserved_phone_number is null);

  return null;
end;
$$;

revoke execute on function one_number.follow_wish() from public, anon, authenticated, service_role;

comment on function one_number.follow_wish() is
  'Carries a new area code and country over to the order, in each of its states, as long as it has no number. Queues an order again that failed because no number could be had, at most once a minute; an admin decides about it where the policy is hold. Where it is never, a failed order stays so.';

create trigger follow_wish
after update of area_code, country on public.organizations
for each row
when ((old.area_code, old.country) is distinct from (new.area_code, new.country))
execute function one_number.follow_wish();
