-- Security definer: clients may insert organizations, not orders.
create function private.queue_phone_number_orders()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  organizations_per_user integer := (select max_organizations_per_user from public.provisioning_settings);
begin
  -- Anybody may sign up, so one user must not be able to spend without limit. A secret key is trusted.
  insert into public.phone_number_orders
    (organization_id, organization_name, country, area_code, status, held_at, last_error_code, last_error_message)
  select
    id, name, country, area_code,
    case when reason is null then 'queued' else 'held' end,
    case when reason is not null then now() end,
    reason,
    case reason
      when 'HELD_BY_POLICY' then 'The organization was inserted with provisioning_policy "hold"'
      when 'USER_LIMIT_REACHED' then format('The user already has %s organizations', organizations_per_user)
    end
  from new_organizations as inserted
  cross join lateral (
    select count(*) as owned_before
    from public.organizations as other
    where other.created_by = inserted.created_by
      and (other.created_at, other.id) < (inserted.created_at, inserted.id)
  ) as earlier
  cross join lateral (
    select case
      when provisioning_policy = 'hold' then 'HELD_BY_POLICY'
      when owned_before >= organizations_per_user then 'USER_LIMIT_REACHED'
    end as reason
  ) as decision
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
