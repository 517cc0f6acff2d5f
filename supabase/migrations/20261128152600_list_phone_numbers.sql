-- One JSON array, as the Data API cuts rows at the project's max_rows.
-- Security definer: admins read numbers only through functions like this one.
create function public.list_phone_numbers(organization_id uuid)
returns jsonb
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  perform public.require_organization(list_phone_numbers.organization_id);

  return (
    -- Twilio tells the second of a purchase.
    select coalesce(jsonb_agg(to_jsonb(n) order by n.purchased_at desc, n.created_at desc), '[]')
    from public.phone_numbers as n
    where n.organization_id = list_phone_numbers.organization_id
  );
end;
$$;

revoke execute on function public.list_phone_numbers(uuid) from public, anon;
grant execute on function public.list_phone_numbers(uuid) to authenticated, service_role;

comment on function public.list_phone_numbers(uuid) is
  'The numbers that an organization has and had, newest first. Members and admins only.';
