-- Security definer: clients may insert organizations, not orders.
-- After all that it uses: an application goes on inserting organizations while the migrations are applied, one by one.
-- An organization may be inserted with the id of a deleted one, whose order is still there.
create function one_number.queue_phone_number_orders()
returns trigger
language plpgsql
security definer
set search_path = ''
-- Statistics lag behind a burst: whatever they say, a user's last turn is one look-up.
set enable_seqscan = off
set enable_bitmapscan = off
-- A table of one row is read nevertheless, at a cost at which Postgres would compile the plan.
set jit = off
as $$
declare
  -- An application's own column may say anything: whoever is signed in has inserted them.
  inserted_by uuid := case when current_setting('request.jwt.claims', true) <> '' then one_number.signed_in_user() end;
  single public.organizations;
  how_many integer := 0;
  by_whom uuid;
  last_turn bigint;
  returned public.organizations;
  is_due boolean := false;
begin
  -- Nearly every sign-up is one organization that is new: without what many need, and with the turn as next_turn says, but
  -- without its call, all that a number adds to the insert takes a quarter less.
  for single in select * from new_organizations limit 2 loop
    how_many := how_many + 1;
  end loop;
  if how_many = 1 and single.provisioning_policy = 'auto' then
    by_whom := coalesce(inserted_by, single.created_by);
    select o.turn into last_turn
    from public.phone_number_orders as o
    where o.ordered_by = by_whom and o.status = 'queued' and not o.is_begun and o.turn is not null
    order by o.turn desc
    limit 1;

    insert into public.phone_number_orders (
      organization_id, organization_name, ordered_by, country, area_code, status, due_at, turn
    )
    values (
      single.id, one_number.spoken_name(single.name), by_whom,
      one_number.wished_country(single.country), one_number.wished_area_code(single.area_code),
      'queued', now(), greatest(pg_sequence_last_value('one_number.rounds'), last_turn, 0) + 1
    )
    on conflict (organization_id) do nothing;
    if found then
      if not one_number.is_awake('provision-phone-number') then
        perform one_number.wake_edge_function('provision-phone-number');
      end if;
      return null;
    end if;
  end if;

  for returned in
    select g.*
    from new_organizations as g
    -- Looked up for each: after a bulk insert, the plan of a join would read all orders at each sign-up of the same session.
    where (select true from public.phone_number_orders as o where o.organization_id = g.id)
    order by g.id
  loop
    returned.created_by := coalesce(inserted_by, returned.created_by);
    is_due := one_number.ask_about_returned_organization(returned) or is_due;
  end loop;

  insert into public.phone_number_orders (
    organization_id, organization_name, ordered_by, country, area_code,
    status, due_at, turn, held_at, last_error_code, last_error_message
  )
  select
    id, one_number.spoken_name(name), ordered_by,
    one_number.wished_country(country), one_number.wished_area_code(area_code),
    (case when held then 'held' else 'queued' end)::public.phone_number_order_status,
    case when not held then now() end,
    case when not held then round_of_user + case when ordered_by is null then 0 else place_of_user - 1 end end,
    case when held then now() end,
    case when held then 'HELD_BY_POLICY' end,
    case when held then 'The organization was inserted with provisioning_policy "hold"' end
  -- No join: a plan that was made for one row would compare each of thousands with each other.
  from (
    select
      placed.*,
      -- Looked up once for each user, before the first order: each further look-up would pass by those of this statement.
      max(case when placed.place_of_user = 1 then one_number.next_turn(placed.ordered_by) end)
        over (partition by placed.ordered_by) as round_of_user
    from (
      select
        g.id, g.name, g.country, g.area_code, g.provisioning_policy = 'hold' as held,
        coalesce(inserted_by, g.created_by) as ordered_by,
        row_number() over (partition by coalesce(inserted_by, g.created_by)) as place_of_user
      from new_organizations as g
      where g.provisioning_policy <> 'never'
    ) as placed
  ) as wanted
  on conflict (organization_id) do nothing;

  if found or is_due then
    perform one_number.wake_unless_awake('provision-phone-number');
  end if;

  return null;
end;
$$;

revoke execute on function one_number.queue_phone_number_orders() from public, anon, authenticated, service_role;

comment on function one_number.queue_phone_number_orders() is
  'Queues one order for each new organization, or lets the order of a deleted one with the same id begin anew, and wakes the purchasing function once for all of them.';

-- Per statement: a bulk insert of 1,000 organizations makes 1,000 orders and one wake-up.
create trigger queue_phone_number_orders
after insert on public.organizations
referencing new table as new_organizations
for each statement execute function one_number.queue_phone_number_orders();
