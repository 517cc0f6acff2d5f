-- Security definer: whoever changes wishes and policies may not wake functions.
create function one_number.wake_after_organization_change()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  -- No join: a plan that was made for one row would compare each of thousands with each other.
  if exists (
    select n.id, n.provisioning_policy from new_organizations as n
    except
    select o.id, o.provisioning_policy from old_organizations as o
  ) then
    perform one_number.wake_for_due_orders() where not one_number.is_awake('provision-phone-number');
  elsif exists (
    select from new_organizations as n
    -- Made due by this change of the wish: whoever changes it again and again wakes nobody.
    where (
      select o.wish_due_at between now() and clock_timestamp()
      from public.phone_number_orders as o
      where o.organization_id = n.id
    )
  ) then
    perform one_number.wake_unless_awake('provision-phone-number');
  end if;

  return null;
end;
$$;

revoke execute on function one_number.wake_after_organization_change() from public, anon, authenticated, service_role;

comment on function one_number.wake_after_organization_change() is
  'Wakes the purchasing function when a wish or a policy made orders due.';

-- Per statement: however many organizations change at once, one wake-up.
create trigger wake_after_organization_change
after update on public.organizations
referencing old table as old_organizations new table as new_organizations
for each statement execute function one_number.wake_after_organization_change();
