-- Security definer: calls change only through functions like this one.
create function public.erase_caller(caller text)
returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  -- It asks whether an admin calls.
  erased jsonb := public.export_caller(caller);
  caller_number text := erased ->> 'phoneNumber';
begin
  perform one_number.empty_calls(array(select c.id from public.calls as c where c.other_party = caller_number));
  update public.missed_calls as m set caller = null where m.caller = caller_number;

  return erased;
end;
$$;

revoke execute on function public.erase_caller(text) from public, anon;
grant execute on function public.erase_caller(text) to authenticated, service_role;

comment on function public.erase_caller(text) is
  'Takes a number out of all calls and missed calls, and returns what was stored about it. Its calls stay, with their time, length and cost. Admins only.';
