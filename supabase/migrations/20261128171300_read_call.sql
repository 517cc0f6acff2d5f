-- Security definer: admins read calls only through functions like this one.
create function public.read_call(call_id uuid)
returns public.calls
language plpgsql
stable
security definer
set search_path = ''
as $$
declare
  call public.calls;
begin
  select * into call from public.calls as c where c.id = read_call.call_id;
  perform public.require_organization(call.organization_id);
  return call;
exception
  -- The same answer whether it does not exist or is somebody else's: the refusal above would name the organization.
  when sqlstate 'PT404' then
    raise exception using
      errcode = 'PT404',
      message = format('No call "%s"', read_call.call_id),
      hint = 'CALL_NOT_FOUND';
end;
$$;

revoke execute on function public.read_call(uuid) from public, anon;
grant execute on function public.read_call(uuid) to authenticated, service_role;

comment on function public.read_call(uuid) is 'One call of an organization. Members and admins only.';
