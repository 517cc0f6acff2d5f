-- Security definer: admins read numbers and orders of organizations only through functions like this one.
-- Of each type, the oldest are read from the front of an index, however many wait.
create function public.list_waiting_work(most integer default 100)
returns table (
  kind text,
  since timestamptz,
  title text,
  progress text,
  organization_id uuid,
  organization_name text,
  phone_number text,
  monthly_price text,
  cost_so_far text,
  currency text,
  notification_id uuid,
  notification_type text
)
language plpgsql
stable
security definer
set search_path = ''
-- What waits is looked up, however many numbers there are: where much waits, reading all of them would seem as good.
set enable_seqscan = off
as $$
declare
  how_many constant integer := least(greatest(most, 1), 1000);
begin
  perform one_number.require_admin();

  return query
  with told as materialized (
    select n.*
    from public.notification_types as t
    cross join lateral (
      select p.* from public.admin_notifications as p
      where p.type = t.type and p.status = 'pending'
      order by p.created_at, p.id
      limit how_many
    ) as n
  ),
  waiting as materialized (
    select
      one_number.kind_of_work(n.type) as kind,
      coalesce(w.since, n.created_at) as since,
      n.title, n.progress, n.id, n.type,
      w.order_id is not null as is_order,
      coalesce(w.order_id, n.order_id) as order_id,
      n.phone_number_id, n.organization_id
    from told as n
    left join lateral (
      select o.order_id, o.since from one_number.waiting_orders as o
      where o.notification_id = n.id and n.type in ('provisioning_failed', 'provisioning_held')
      order by o.since, o.order_id
      limit how_many
    ) as w on true
    order by since, n.id, w.order_id
    limit how_many
  ),
  spent as (
    select s.*
    from one_number.costs_so_far(
      array(select n.phone_number_id from waiting as n where n.phone_number_id is not null)
    ) as s
  )
  select
    w.kind,
    w.since,
    case
      when not w.is_order then w.title
      when w.kind = 'failure' then format('No phone number for %s: %s', o.organization_name, o.last_error_code)
      else format('The order of %s is held', o.organization_name)
    end,
    case
      when w.is_order then coalesce(o.last_error_message, 'It was held by hand')
      -- It ends with the number.
      when w.kind = 'failure' then 'retried, and not bought yet'
      -- The sweep stops where imports are an admin's again.
      when w.kind = 'import' and s.answered_by = 'automatic_import' and d.import_due_at is not null and d.import_failed_at is null
        then coalesce('being imported automatically; the last attempt: ' || d.import_error_message, 'being imported automatically')
      else w.progress
    end,
    coalesce(o.organization_id, w.organization_id),
    coalesce(p.organization_name, o.organization_name),
    p.phone_number,
    d.monthly_price::text,
    c.cost::text,
    coalesce(c.currency, d.monthly_price_currency),
    w.id,
    w.type
  from waiting as w
  cross join public.answering_settings as s
  left join public.phone_numbers as p on p.id = w.phone_number_id
  left join public.phone_number_details as d on d.phone_number_id = w.phone_number_id
  left join spent as c on c.phone_number_id = w.phone_number_id
  left join lateral (
    select found.* from public.phone_number_orders as found
    where found.id = coalesce(w.order_id, p.order_id)
    union all
    select found.* from public.phone_number_orders as found
    where w.order_id is null and p.order_id is null and found.organization_id = w.organization_id
  ) as o on true
  order by w.since, w.id, w.order_id;
end;
$$;

revoke execute on function public.list_waiting_work(integer) from public, anon;
grant execute on function public.list_waiting_work(integer) to authenticated, service_role;

comment on function public.list_waiting_work(integer) is
  'What waits for an admin, the oldest first, at most 1,000: pending notifications, and in the place of one about failed or held orders each of these orders. Amounts are exact text: what a month of the number costs, and what it has cost so far. Admins only.';
