-- One JSON array, as the Data API cuts rows at the project's max_rows; so a bound of its own keeps a member from asking for all.
-- Security definer: admins read calls only through functions like this one.
create function public.list_calls(
  organization_id uuid, page_size integer default 50, before_started_at timestamptz default null, before_id uuid default null
)
returns jsonb
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  perform public.require_organization(list_calls.organization_id);

  return (
    select coalesce(jsonb_agg(to_jsonb(page) order by page.started_at desc, page.id desc), '[]')
    from (
      select c.*
      from public.calls as c
      where c.organization_id = list_calls.organization_id
        and (before_id is null or (c.started_at, c.id) < (before_started_at, before_id))
      order by c.started_at desc, c.id desc
      limit least(page_size, 1000)
    ) as page
  );
end;
$$;

revoke execute on function public.list_calls(uuid, integer, timestamptz, uuid) from public, anon;
grant execute on function public.list_calls(uuid, integer, timestamptz, uuid) to authenticated, service_role;

comment on function public.list_calls(uuid, integer, timestamptz, uuid) is
  'A page of an organization''s calls, at most 1,000, newest first; the next one begins before the time and id of the last. Members and admins only.';
