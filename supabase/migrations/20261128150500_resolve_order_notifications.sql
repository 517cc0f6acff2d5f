-- An index knows each: only orders over the spend cap are held with a turn, and only those of anonymous users are due without.
create function one_number.still_holds(subject text, user_id uuid)
returns boolean
language sql
stable
set search_path = ''
as $$
  select case subject
    when 'spend-cap' then exists (
      select from public.phone_number_orders as o
      where o.status = 'held' and o.turn is not null and o.due_at is not null
    )
    when 'anonymous-users' then exists (
      select from public.phone_number_orders as o
      where o.status = 'held' and num_nulls(o.reserved_phone_number) in (0, 1) and o.turn is null and o.due_at is not null
    )
    when 'servers' then exists (
      select from public.phone_number_orders as o
      where o.ordered_by is null and o.status = 'held' and o.due_at is null
        and o.last_error_code is distinct from 'NO_MEMBERS_LEFT'
    )
    when 'no-members' then exists (
      select from public.phone_number_orders as o
      where o.status = 'held' and o.last_error_code = 'NO_MEMBERS_LEFT'
    )
    else exists (
      select from public.phone_number_orders as o
      where o.ordered_by = user_id and o.status = 'held' and o.due_at is null
        and o.last_error_code is distinct from 'NO_MEMBERS_LEFT'
    )
  end;
$$;

revoke execute on function one_number.still_holds(text, uuid) from public, anon, authenticated, service_role;

comment on function one_number.still_holds(text, uuid) is
  'Whether any order is still held for the reason that a notification is about.';

-- Security definer: it also runs when an owner deletes an organization.
create function one_number.resolve_order_notifications()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  reason record;
begin
  -- Most updates are a claim's or a reservation's.
  if not exists (select from old_orders as o where o.status in ('held', 'failed'))
    and not exists (select from new_orders as n where n.status in ('purchased', 'cancelled'))
  then
    return null;
  end if;

  for reason in
    -- No joins: a plan that was made for one row would compare each of thousands with each other.
    select distinct on (changed.subject) changed.subject, changed.ordered_by
    from (
      select one_number.hold_subject(o) as subject, o.ordered_by, o.id from old_orders as o where o.status = 'held'
      except
      -- The reason may change while the order stays held.
      select one_number.hold_subject(n), n.ordered_by, n.id from new_orders as n where n.status = 'held'
    ) as changed
  loop
    if not one_number.still_holds(reason.subject, reason.ordered_by) then
      perform one_number.resolve_notifications('provisioning_held', reason.subject);
    elsif reason.subject not in ('spend-cap', 'anonymous-users', 'no-members') then
      perform one_number.describe_again(
        'provisioning_held', reason.subject, one_number.describe_held_orders(reason.ordered_by)
      );
    end if;
  end loop;

  for reason in
    select
      coalesce(changed.ordered_by::text, 'servers') as subject, changed.ordered_by,
      bool_or(changed.status in ('purchased', 'cancelled')) as has_ended,
      bool_or(changed.status = 'failed') as is_not_failed_any_more
    from (
      select n.id, n.ordered_by, n.status from new_orders as n where n.status in ('purchased', 'cancelled')
      except
      select o.id, o.ordered_by, o.status from old_orders as o
      union all
      (
        select o.id, o.ordered_by, o.status from old_orders as o where o.status = 'failed'
        except
        select n.id, n.ordered_by, n.status from new_orders as n
      )
    ) as changed
    group by changed.ordered_by
  loop
    if not one_number.has_failed_orders(reason.ordered_by) then
      -- A retried order settles it once it has its number.
      if reason.has_ended then
        perform one_number.resolve_notifications('provisioning_failed', reason.subject);
      end if;
    elsif reason.is_not_failed_any_more then
      perform one_number.describe_again(
        'provisioning_failed', reason.subject, one_number.describe_failed_orders(reason.ordered_by)
      );
    end if;
  end loop;

  return null;
end;
$$;

revoke execute on function one_number.resolve_order_notifications() from public, anon, authenticated, service_role;

comment on function one_number.resolve_order_notifications() is
  'Resolves what was asked of the admins about orders once they go on, or have come to their end.';

-- Waits for nobody: whoever has the notification at this moment counts, too.
create function one_number.describe_again(notification_type text, about text, new_text one_number.notification_text)
returns void
language sql
set search_path = ''
as $$
  update public.admin_notifications as n
  set title = new_text.title, body = new_text.body, command = new_text.command
  where n.id = (
    select p.id
    from public.admin_notifications as p
    where p.type = notification_type and p.subject = about and p.status = 'pending'
    for no key update skip locked
  );
$$;

revoke execute on function one_number.describe_again(text, text, one_number.notification_text)
from public, anon, authenticated, service_role;

comment on function one_number.describe_again(text, text, one_number.notification_text) is
  'Brings the text of a pending notification about several orders up to date, after one of them went on.';

-- Per statement: a claim may let thousands go on at once.
create trigger resolve_order_notifications
after update on public.phone_number_orders
referencing old table as old_orders new table as new_orders
for each statement execute function one_number.resolve_order_notifications();
