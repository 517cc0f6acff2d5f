-- Security definer: the tables are read-only for every API role.
create function public.next_import_page()
returns table (next_page text)
language plpgsql
security definer
set search_path = ''
as $$
begin
  if not exists (select from public.phone_numbers as n where n.status = 'pending_import') then
    delete from public.import_listings where is_under_way;
    return;
  end if;

  -- It shows no more what ElevenLabs has, or leads in a circle: the next sweep begins another one.
  delete from public.import_listings as l where l.began_at < clock_timestamp() - interval '1 hour';
  if found then
    return;
  end if;

  insert into public.import_listings default values on conflict do nothing;
  if found then
    delete from public.listed_imports where true;
  end if;
  return query select l.next_page from public.import_listings as l;
end;
$$;

revoke execute on function public.next_import_page() from public, anon, authenticated;
grant execute on function public.next_import_page() to service_role;

comment on function public.next_import_page() is
  'The page of ElevenLabs'' list of numbers to read next: of the listing under way, or the first of another one. No row while no number waits for its import, and when a listing took longer than an hour.';
