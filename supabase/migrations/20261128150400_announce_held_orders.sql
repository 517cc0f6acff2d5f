-- One notification for all orders of a user, so that nobody fills the admins' list.
create function one_number.hold_subject(held public.phone_number_orders)
returns text
language sql
immutable
set search_path = ''
as $$
  select case held.last_error_code
    when 'SPEND_CAP_REACHED' then 'spend-cap'
    when 'USER_IS_ANONYMOUS' then 'anonymous-users'
    else coalesce(held.ordered_by::text, 'servers')
  end;
$$;

revoke execute on function one_number.hold_subject(public.phone_number_orders)
from public, anon, authenticated, service_role;

comment on function one_number.hold_subject(public.phone_number_orders) is
  'What a notification about a held order is about: the spending, all anonymous users, the user, or all servers.';

-- By claims and by the sweep, one at a time: a sign-up that told the admins itself would wait for every other with the same
-- notification.
create function one_number.announce_held_orders()
returns void
language plpgsql
set search_path = ''
as $$
declare
  reasons jsonb;
begin
  perform pg_advisory_xact_lock(hashtextextended('claim_phone_number_orders', 0));

  with announced as (
    update public.phone_number_orders as o
    set announced_at = o.held_at
    where o.id = any (array(
      select held.id
      from public.phone_number_orders as held
      where held.status = 'held' and held.due_at is null and held.announced_at is distinct from held.held_at
      order by held.held_at, held.id
      -- The next sweep announces the rest.
      limit 1000
      for no key update skip locked
    ))
    returning o.ordered_by, one_number.hold_subject(o) as subject, coalesce(o.last_error_code, 'HELD_BY_HAND') as reason
  )
  select jsonb_agg(distinct jsonb_build_object('user', a.ordered_by, 'subject', a.subject, 'reason', a.reason))
  into reasons
  from announced as a;

  perform one_number.notify(variadic array_agg(one_number.notice(
    type => 'provisioning_held',
    subject => held.subject,
    text => one_number.describe_held_orders(held.user_id),
    data => jsonb_build_object('reason', held.reason)
  )))
  from (
    select distinct on (told ->> 'subject')
      told ->> 'subject' as subject, (told ->> 'user')::uuid as user_id, told ->> 'reason' as reason
    from jsonb_array_elements(reasons) as told
    order by told ->> 'subject', told ->> 'reason' desc
  ) as held
  having count(*) > 0;
end;
$$;

revoke execute on function one_number.announce_held_orders() from public, anon, authenticated, service_role;

comment on function one_number.announce_held_orders() is
  'Tells the admins of orders that wait for them: once for each user, and once for all servers.';
