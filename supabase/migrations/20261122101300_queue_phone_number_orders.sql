-- Security definer: clients may insert organizations, not orders.
create function private.queue_phone_number_orders()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into public.phone_number_orders (
    organization_id, organization_name, ordered_by, country, area_code,
    status, held_at, last_error_code, last_error_message
  )
  select
    id, name, created_by, country, area_code,
    case when held then 'held' else 'queued' end,
    case when held then now() end,
    case when held then 'HELD_BY_POLICY' end,
    case when held then 'The organization was inserted with provisioning_policy "hold"' end
  from new_organizations
  cross join lateral (select provisioning_policy = 'hold' as held) as decision
  where provisioning_policy <> 'never';

  if found then
    perform private.wake_edge_function('provision-phone-number');
  end if;

  return null;
end;
$$;

revoke execute on function private.queue_phone_number_orders() from public, anon, authenticated, service_role;

comment on function private.queue_phone_number_orders() is
  'Queues one order for each new organization and wakes the purchasing function once for all of them.';

-- Per statement: a bulk insert of 1,000 organizations makes 1,000 orders and one wake-up.
create trigger queue_phone_number_orders
after insert on public.organizations
referencing new table as new_organizations
for each statement execute function private.queue_phone_number_orders();
