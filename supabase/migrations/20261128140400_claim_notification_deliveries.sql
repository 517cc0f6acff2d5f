-- Security definer: the table is read-only for every API role.
create function public.claim_notification_deliveries(lease_seconds integer)
returns table (
  notification_id uuid,
  lease_token uuid,
  kind public.delivery_kind,
  type text,
  title text,
  body text,
  data jsonb,
  organization_id uuid,
  organization_name text,
  phone_number text,
  emailed boolean,
  posted boolean
)
language plpgsql
security definer
set search_path = ''
as $$
declare
  most_singles constant bigint := 5;
  most_at_once constant bigint := 100;
  flood_interval constant interval := '1 minute';
  gathering constant interval := '30 seconds';
  moment timestamptz;
  due bigint;
  oldest timestamptz;
  singles bigint;
  digests bigint;
  claim_kind public.delivery_kind := 'single';
  most bigint;
  token uuid := gen_random_uuid();
begin
  -- One claim at a time, across all instances: counting and claiming must not interleave.
  perform pg_advisory_xact_lock(hashtextextended('claim_notification_deliveries', 0));
  moment := clock_timestamp();

  select count(*), min(n.created_at) into due, oldest
  from public.admin_notifications as n
  where n.status = 'pending' and n.next_delivery_at <= moment;

  select
    count(*) filter (where n.delivery_kind = 'single'),
    count(*) filter (where n.delivery_kind = 'digest')
  into singles, digests
  from public.admin_notifications as n
  where n.delivery_started_at > moment - flood_interval;

  if due > most_singles - singles then
    if digests > 0 or oldest > moment - gathering then
      return;
    end if;
    claim_kind := 'digest';
  end if;
  -- No more than were counted: others may have come since, and would be messages too many.
  most := least(due, most_at_once);

  return query
  with claimed as (
    update public.admin_notifications as n
    set
      next_delivery_at = moment + make_interval(secs => lease_seconds),
      delivery_started_at = moment,
      delivery_kind = claim_kind,
      delivery_lease_token = token
    where n.id in (
      select p.id
      from public.admin_notifications as p
      where p.status = 'pending' and p.next_delivery_at <= moment
      order by p.created_at, p.id
      limit most
      -- An activation that resolves one of them keeps the others from nobody.
      for update skip locked
    )
    returning n.*
  )
  select
    c.id, token, claim_kind, c.type, c.title, c.body, c.data,
    c.organization_id, coalesce(o.name, c.data ->> 'organizationName'),
    coalesce(p.phone_number, c.data ->> 'phoneNumber'),
    c.emailed_at is not null, c.posted_at is not null
  from claimed as c
  left join public.organizations as o on o.id = c.organization_id
  left join public.phone_numbers as p on p.id = c.phone_number_id
  order by c.created_at, c.id;
end;
$$;

revoke execute on function public.claim_notification_deliveries(integer) from public, anon, authenticated;
grant execute on function public.claim_notification_deliveries(integer) to service_role;

comment on function public.claim_notification_deliveries(integer) is
  'Leases pending notifications that the admins were not told of yet, oldest first, 100 at most. Against a flood: as long as all that are due fit into five messages a minute, each gets its own (kind single). Otherwise they are gathered until the oldest is 30 seconds old, and then all go into one message (kind digest), one a minute at most.';
