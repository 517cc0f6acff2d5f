-- One look-up in the index of live numbers, as a caller waits for it. A number that waits for its activation is greeted
-- like an active one: an admin has assigned an agent, and callers are greeted in the organization's name. PL/pgSQL keeps
-- its plan, which takes longer to make than to run.
create function public.greet_caller(called_number text)
returns table (organization_id uuid, organization_name text)
language plpgsql
stable
set search_path = ''
as $$
begin
  return query
  select n.organization_id, n.organization_name
  from public.phone_numbers as n
  where n.phone_number = called_number and n.status in ('pending_import', 'active');
end;
$$;

revoke execute on function public.greet_caller(text) from public, anon, authenticated;
grant execute on function public.greet_caller(text) to service_role;

comment on function public.greet_caller(text) is
  'In whose name a call to this number is answered: no row for a number that is suspended, being released or not ours.';
