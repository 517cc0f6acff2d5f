-- One notification for all orders of a user, so that nobody fills the admins' list.
create function one_number.hold_subject(held public.phone_number_orders)
returns text
language sql
immutable
set search_path = ''
as $$
  select case held.last_error_code
    when 'SPEND_CAP_REACHED' then 'spend-cap'
    when 'NO_MEMBERS_LEFT' then 'no-members'
    when 'USER_IS_ANONYMOUS' then 'anonymous-users'
    else coalesce(held.ordered_by::text, 'servers')
  end;
$$;

revoke execute on function one_number.hold_subject(public.phone_number_orders)
from public, anon, authenticated, service_role;

comment on function one_number.hold_subject(public.phone_number_orders) is
  'What a notification about a held order is about: the spending, all organizations without members, all anonymous users, the user, or all servers.';

-- By claims and by the sweep, one at a time: a sign-up that told the admins itself would wait for every other with the same
-- notification.
create function one_number.announce_held_orders()
returns void
language plpgsql
set search_path = ''
as $$
declare
  holder record;
begin
  perform pg_advisory_xact_lock(hashtextextended('claim_phone_number_orders', 0));

  for holder in
    select
      one_number.hold_subject(o) as subject,
      case o.last_error_code when 'NO_MEMBERS_LEFT' then null else o.ordered_by end as user_id,
      array_agg(o.id) as order_ids, max(coalesce(o.last_error_code, 'HELD_BY_HAND')) as reason
    from (
      select held.*
      from public.phone_number_orders as held
      where held.status = 'held' and held.due_at is null and held.announced_at is distinct from held.held_at
      order by held.held_at, held.id
      -- The next sweep announces the rest.
      limit 1000
      for no key update skip locked
    ) as o
    group by 1, 2
  loop
    if one_number.notify_unless_locked(one_number.notice(
      type => 'provisioning_held',
      subject => holder.subject,
      text => case holder.subject
        when 'no-members' then one_number.describe_orders_without_members()
        else one_number.describe_held_orders(holder.user_id)
      end,
      data => jsonb_build_object('reason', holder.reason)
    )) then
      update public.phone_number_orders as o set announced_at = o.held_at where o.id = any (holder.order_ids);
    end if;
  end loop;
end;
$$;

revoke execute on function one_number.announce_held_orders() from public, anon, authenticated, service_role;

comment on function one_number.announce_held_orders() is
  'Tells the admins of orders that wait for them: once for each user, once for all servers, and once for all organizations without members.';
