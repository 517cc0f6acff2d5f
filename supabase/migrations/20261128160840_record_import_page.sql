-- Security definer: the tables are read-only for every API role.
create function public.record_import_page(imports jsonb, page text default null, next_page text default null)
returns table (changed integer, to_activate integer)
language plpgsql
security definer
set search_path = ''
as $$
declare
  -- An admin must say which of several imports is right, and one that takes no calls is none.
  usable jsonb;
begin
  perform from public.import_listings as l
  where l.next_page is not distinct from record_import_page.page
  for update;
  if not found then
    return;
  end if;

  insert into public.listed_imports (elevenlabs_phone_id, phone_number, agent_assigned, takes_calls)
  select i.elevenlabs_phone_id, i.phone_number, i.agent_assigned, i.takes_calls
  from jsonb_to_recordset(imports) as i (
    phone_number text, elevenlabs_phone_id text, agent_assigned boolean, takes_calls boolean
  )
  where exists (
    select from public.phone_numbers as n where n.phone_number = i.phone_number and n.status = 'pending_import'
  )
  -- A list that changes while it is read may show an import on two pages.
  on conflict do nothing;

  if next_page is not null then
    update public.import_listings as l set next_page = record_import_page.next_page where l.is_under_way;
    return query values (0, 0);
    return;
  end if;

  with used as (
    select phone_number from public.listed_imports group by phone_number having count(*) = 1 and bool_and(takes_calls)
  )
  select coalesce(jsonb_agg(to_jsonb(l)), '[]') into usable
  from public.listed_imports as l
  join used on used.phone_number = l.phone_number;

  changed := one_number.record_imports(usable);
  delete from public.listed_imports as l
  where not exists (
    select
    from jsonb_to_recordset(usable) as u (elevenlabs_phone_id text, agent_assigned boolean)
    where u.elevenlabs_phone_id = l.elevenlabs_phone_id and u.agent_assigned
  );
  delete from public.import_listings where is_under_way;
  to_activate := (select count(*) from public.listed_imports);
  return next;
end;
$$;

revoke execute on function public.record_import_page(jsonb, text, text) from public, anon, authenticated;
grant execute on function public.record_import_page(jsonb, text, text) to service_role;

comment on function public.record_import_page(jsonb, text, text) is
  'Records a page of ElevenLabs'' list: [{phone_number, elevenlabs_phone_id, agent_assigned, takes_calls}]. After the last page, which has no next_page, the notifications of waiting numbers say whether they are imported. Returns how many changed, and how many imports with their agent may be activated now; no row, and records nothing, when another request has read this page.';
