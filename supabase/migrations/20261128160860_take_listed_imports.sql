-- Security definer: the table is read-only for every API role.
create function public.take_listed_imports(batch_size integer)
returns table (phone_number text, elevenlabs_phone_id text)
language sql
security definer
set search_path = ''
as $$
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
  returning l.phone_number, l.elevenlabs_phone_id;
$$;

revoke execute on function public.take_listed_imports(integer) from public, anon, authenticated;
grant execute on function public.take_listed_imports(integer) to service_role;

comment on function public.take_listed_imports(integer) is
  'Hands out imports with their agent, to be activated: each once for each reading of the list.';
