-- One JSON value: an import whose row the project's max_rows cuts would be taken, and never activated.
-- Security definer: the table is read-only for every API role.
create function public.take_listed_imports(batch_size integer)
returns jsonb
language sql
security definer
set search_path = ''
as $$
  with taken as (
    delete from public.listed_imports as l
    where l.elevenlabs_phone_id in (
      select first.elevenlabs_phone_id
      from public.listed_imports as first
      -- Before all of the list is read, another import of the same number may follow.
      where not exists (select from public.import_listings)
      order by first.elevenlabs_phone_id
      limit batch_size
      for update skip locked
    )
    returning l.phone_number, l.elevenlabs_phone_id
  )
  select coalesce(jsonb_agg(to_jsonb(taken)), '[]') from taken;
$$;

revoke execute on function public.take_listed_imports(integer) from public, anon, authenticated;
grant execute on function public.take_listed_imports(integer) to service_role;

comment on function public.take_listed_imports(integer) is
  'Hands out imports with their agent, to be activated, as one JSON array of phone_number and elevenlabs_phone_id: each once for each reading of the list.';
