-- Security definer: admins read orders of organizations only through functions like this one.
create function public.count_waiting_work()
returns table (kind text, waiting bigint, oldest_since timestamptz)
language plpgsql
stable
security definer
set search_path = ''
-- What waits is looked up, however many numbers there are: where much waits, reading all of them would seem as good.
set enable_seqscan = off
as $$
begin
  perform one_number.require_admin();

  return query
  with orders as (
    select w.notification_id, count(*) as how_many, min(w.since) as since
    from one_number.waiting_orders as w
    group by w.notification_id
  ),
  counted as (
    select n.type, sum(coalesce(o.how_many, 1))::bigint as how_many, min(coalesce(o.since, n.created_at)) as since
    from public.admin_notifications as n
    left join orders as o on o.notification_id = n.id
    where n.status = 'pending'
    group by n.type
  )
  select k.kind, coalesce(sum(c.how_many), 0)::bigint, min(c.since)
  from unnest(array['import', 'failure', 'held_order', 'release', 'other']) with ordinality as k (kind, place)
  left join counted as c on one_number.kind_of_work(c.type) = k.kind
  group by k.kind, k.place
  order by k.place;
end;
$$;

revoke execute on function public.count_waiting_work() from public, anon;
grant execute on function public.count_waiting_work() to authenticated, service_role;

comment on function public.count_waiting_work() is
  'How much waits for an admin, by kind: import, failure, held_order, release, other; and since when the oldest. It counts what list_waiting_work lists. Admins only.';
