create function one_number.copy_organization_name()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  spoken_name text := one_number.spoken_name(new.name);
begin
  update public.phone_number_orders set organization_name = spoken_name
  where organization_id = new.id and organization_deleted_at is null;
  update public.phone_numbers set organization_name = spoken_name where organization_id = new.id;
  return null;
end;
$$;

revoke execute on function one_number.copy_organization_name() from public, anon, authenticated, service_role;

comment on function one_number.copy_organization_name() is
  'Carries a new name over to the order and the number, which outlive the organization.';

create trigger copy_organization_name
after update of name on public.organizations
for each row
when (old.name is distinct from new.name)
execute function one_number.copy_organization_name();
