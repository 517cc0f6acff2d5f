-- The queue's index knows whether anything is over the spend cap: only such orders are held and due.
create function one_number.still_holds(error_code text, user_id uuid, order_id uuid)
returns boolean
language sql
stable
set search_path = ''
as $$
  select case error_code
    when 'SPEND_CAP_REACHED' then exists (
      select from public.phone_number_orders as o
      where o.status = 'held' and num_nulls(o.reserved_phone_number) in (0, 1) and o.due_at is not null
    )
    when 'USER_LIMIT_REACHED' then exists (
      select from public.phone_number_orders as o
      where o.ordered_by = user_id and o.status = 'held' and o.last_error_code = 'USER_LIMIT_REACHED'
    )
    when 'NO_MEMBERS_LEFT' then exists (
      select from public.phone_number_orders as o
      where o.status = 'held' and o.last_error_code = 'NO_MEMBERS_LEFT'
    )
    else exists (
      select from public.phone_number_orders as o
      where o.id = order_id and o.status = 'held' and one_number.hold_subject(o) = order_id::text
    )
  end;
$$;

revoke execute on function one_number.still_holds(text, uuid, uuid) from public, anon, authenticated, service_role;

comment on function one_number.still_holds(text, uuid, uuid) is
  'Whether a limit still holds any order: the spend cap, the limit of this user, or whatever held this order.';

-- Security definer: it also runs when an owner deletes an organization.
create function one_number.resolve_order_notifications()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  -- No joins: a plan that was made for one row would compare each of thousands with each other.
  perform one_number.resolve_notifications('provisioning_held', reason.subject)
  from (
    select distinct on (changed.subject) changed.*
    from (
      select one_number.hold_subject(o) as subject, o.last_error_code, o.ordered_by, o.id
      from old_orders as o where o.status = 'held'
      except
      -- The reason may change while the order stays held.
      select one_number.hold_subject(n), n.last_error_code, n.ordered_by, n.id
      from new_orders as n where n.status = 'held'
    ) as changed
  ) as reason
  where not one_number.still_holds(reason.last_error_code, reason.ordered_by, reason.id);

  perform one_number.resolve_notifications('provisioning_failed', ended.id::text)
  from (
    select n.id, n.status from new_orders as n where n.status in ('purchased', 'cancelled')
    except
    select o.id, o.status from old_orders as o
  ) as ended;

  return null;
end;
$$;

revoke execute on function one_number.resolve_order_notifications() from public, anon, authenticated, service_role;

comment on function one_number.resolve_order_notifications() is
  'Resolves what was asked of the admins about orders once they go on, or have come to their end.';

-- Per statement: a claim may let thousands go on at once.
create trigger resolve_order_notifications
after update on public.phone_number_orders
referencing old table as old_orders new table as new_orders
for each statement execute function one_number.resolve_order_notifications();
