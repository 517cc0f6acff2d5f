-- Security definer: the tables are read-only for every API role.
create function public.claim_notification_deliveries(
  lease_seconds integer, project_name text default null, twilio_account_sid text default null
)
returns table (
  notification_id uuid,
  lease_token uuid,
  kind public.delivery_kind,
  type text,
  title text,
  body text,
  body_with_link text,
  command jsonb,
  organization_id uuid,
  organization_name text,
  phone_number text,
  emailed boolean,
  emailed_to text[],
  posted boolean,
  reminder integer,
  waits_since timestamptz,
  cost_so_far text
)
language plpgsql
security definer
set search_path = ''
-- Statistics lag behind a flood: whatever they say, each type is read from the front of its index.
set enable_seqscan = off
-- A table of one row is read nevertheless, at a cost at which Postgres would compile the plan.
set jit = off
set enable_bitmapscan = off
as $$
declare
  most_singles constant bigint := 5;
  most_at_once constant bigint := 100;
  flood_interval constant interval := '1 minute';
  gathering constant interval := '30 seconds';
  moment timestamptz;
  singles_left bigint;
  was_flooded boolean;
  due bigint;
  oldest timestamptz;
  claim_kind public.delivery_kind := 'single';
  most bigint;
  token uuid := gen_random_uuid();
  -- While the project is stopped, admins are told of that only; null while all is well.
  only_this uuid;
begin
  -- One claim at a time, across all instances: counting and claiming must not interleave.
  perform pg_advisory_xact_lock(hashtextextended('claim_notification_deliveries', 0));
  only_this := one_number.stopping_notification(project_name, twilio_account_sid);
  moment := clock_timestamp();

  select most_singles - count(*) filter (where d.kind = 'single'), coalesce(bool_or(d.kind = 'digest'), false)
  into singles_left, was_flooded
  from public.notification_deliveries as d
  where d.started_at > moment - flood_interval;

  -- Whether they are too many is all that matters: a hundred thousand that wait are not counted.
  select count(*), min(first.created_at) into due, oldest
  from public.notification_types as t
  cross join lateral (
    select d.created_at
    from public.notification_deliveries as d
    where d.type = t.type and d.due_at <= moment and (only_this is null or d.notification_id = only_this)
    order by d.due_at
    limit greatest(singles_left, 0) + 1
  ) as first;

  -- No more than were counted: others may have come since, and would be messages too many.
  most := due;
  if due > singles_left then
    if was_flooded or oldest > moment - gathering then
      return;
    end if;
    claim_kind := 'digest';
    most := most_at_once;
  end if;

  return query
  with next as (
    select d.notification_id
    from public.notification_deliveries as d
    where d.notification_id = any (array(
      select first.notification_id
      from public.notification_types as t
      cross join lateral (
        select w.notification_id, w.due_at
        from public.notification_deliveries as w
        where w.type = t.type and w.due_at <= moment and (only_this is null or w.notification_id = only_this)
        order by w.due_at
        limit most
      ) as first
      order by t.telling_order, first.due_at
      limit most
    ))
    -- An activation that resolves one of them keeps the others from nobody.
    for no key update skip locked
  ), claimed as (
    update public.notification_deliveries as d
    set
      due_at = moment + make_interval(secs => lease_seconds),
      started_at = moment,
      kind = claim_kind,
      lease_token = token
    -- An array is looked up by index, where a join might read the whole table.
    where d.notification_id = any (array(select next.notification_id from next))
    returning d.*
  ),
  -- Once for all reminders, and not at all without any.
  costs as materialized (
    select s.*
    from (
      select array(
        select n.phone_number_id
        from claimed as c
        join public.admin_notifications as n on n.id = c.notification_id
        where c.reminders > 0
      ) as ids
    ) as reminded_of
    cross join lateral one_number.costs_so_far(reminded_of.ids) as s
    where reminded_of.ids <> '{}'
  )
  select
    n.id, token, claim_kind, n.type, n.title, n.body,
    case when n.type = 'elevenlabs_import_required' then
      replace(n.body, one_number.activation_step(with_link => false), one_number.activation_step(with_link => true))
    end,
    n.command,
    n.organization_id, coalesce(case when o.id is not null then one_number.spoken_name(o.name) end, n.data ->> 'organizationName'),
    coalesce(p.phone_number, n.data ->> 'phoneNumber'),
    c.emailed_at is not null, c.emailed_to, c.posted_at is not null, c.reminders, n.created_at,
    round(s.cost, 2) || ' ' || s.currency
  from claimed as c
  join public.admin_notifications as n on n.id = c.notification_id
  join public.notification_types as t on t.type = n.type
  left join public.organizations as o on o.id = n.organization_id
  left join public.phone_numbers as p on p.id = n.phone_number_id
  left join costs as s on s.phone_number_id = n.phone_number_id
  order by t.telling_order, n.created_at, n.id;
end;
$$;

revoke execute on function public.claim_notification_deliveries(integer, text, text) from public, anon, authenticated;
grant execute on function public.claim_notification_deliveries(integer, text, text) to service_role;

comment on function public.claim_notification_deliveries(integer, text, text) is
  'Leases pending notifications that the admins were not told of yet: first what waits for an admin''s hands, of that what is due for longest, 100 at most. Against a flood: as long as all that are due fit into five messages a minute, each gets its own (kind single). Otherwise they are gathered until the oldest is 30 seconds old, and then go into one message (kind digest), one a minute at most. A reminder (from 1 on) comes with the cost of its number so far. Where a message has an activation link, body_with_link is its body. In another project, or with another Twilio account, only the notification that says so is told.';
