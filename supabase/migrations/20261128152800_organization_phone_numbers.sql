-- The ids come first, so that a filter on one of them looks at that organization only.
create view public.organization_phone_numbers
with (security_invoker = true)
as
select mine.organization_id, told.*
from unnest(one_number.my_organization_ids()) as mine (organization_id)
cross join lateral one_number.customer_state(mine.organization_id) as told;

comment on view public.organization_phone_numbers is
  'What a customer sees: one row for each of their organizations, from its insert on.';
comment on column public.organization_phone_numbers.state is
  'ordering, waiting (for a decision of the operator), setting_up, active, suspended, ending, failed or none.';
comment on column public.organization_phone_numbers.since is 'Since when.';
comment on column public.organization_phone_numbers.phone_number is 'The number in E.164; null while there is none.';
comment on column public.organization_phone_numbers.area_code is 'The area code that was asked for; null for any.';
comment on column public.organization_phone_numbers.country is 'The country that was asked for; null for any.';
comment on column public.organization_phone_numbers.area_code_met is
  'Whether the number has that area code; null while there is none, or when any would do.';
comment on column public.organization_phone_numbers.message is 'A sentence that may be shown.';

revoke all on table public.organization_phone_numbers from public, anon, authenticated, service_role;
grant select on table public.organization_phone_numbers to authenticated, service_role;

-- Security definer: admins read it for any organization only through this function.
create function public.read_customer_state(organization_id uuid)
returns setof public.organization_phone_numbers
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  perform public.require_organization(read_customer_state.organization_id);

  return query
  select read_customer_state.organization_id, told.*
  from one_number.customer_state(read_customer_state.organization_id) as told;
end;
$$;

revoke execute on function public.read_customer_state(uuid) from public, anon;
grant execute on function public.read_customer_state(uuid) to authenticated, service_role;

comment on function public.read_customer_state(uuid) is
  'The row of organization_phone_numbers of an organization. Members and admins only.';
