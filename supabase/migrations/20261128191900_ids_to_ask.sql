-- A list is a hint: a page may slide while another is read, it may lag behind, or come back empty. What a vendor does not have is
-- known only when it was asked for the very id. In the sequence of the ids, from the last one that was asked for.
-- One array, as the Data API cuts rows at the project's max_rows, and a batch that is not full is the last.
-- Row by row along the index of the ids, whatever the planner knows: the lists were copied a moment ago, and for 20 ids it would
-- read all numbers and all of the list.
-- Security definer: the tables are read-only for every API role.
create function public.ids_to_ask(reconciliation_id uuid, lease_token uuid, batch_size integer)
returns text[]
language plpgsql
security definer
set search_path = ''
set enable_hashjoin = off
set enable_mergejoin = off
set enable_material = off
as $$
declare
  run public.reconciliations := one_number.lock_leased_reconciliation(
    reconciliation_id, lease_token, '{asking_twilio,asking_elevenlabs}'
  );
  last_asked text := coalesce(run.next_page, '');
begin
  if run.status = 'asking_twilio' then
    return array(
      select n.twilio_sid
      from one_number.numbers_to_reconcile as n
      where n.status <> 'released' and n.twilio_sid > last_asked and not exists (
        select from public.twilio_sightings as s where s.reconciliation_id = run.id and s.twilio_sid = n.twilio_sid
      )
      order by n.twilio_sid
      limit batch_size
    );
  elsif run.status = 'asking_elevenlabs' then
    return array(
      select n.elevenlabs_phone_id
      from one_number.numbers_to_reconcile as n
      where n.status in ('active', 'suspended') and n.elevenlabs_phone_id > last_asked and not exists (
        select from public.elevenlabs_sightings as s
        where s.reconciliation_id = run.id and s.elevenlabs_phone_id = n.elevenlabs_phone_id
      )
      order by n.elevenlabs_phone_id
      limit batch_size
    );
  end if;
  return '{}';
end;
$$;

revoke execute on function public.ids_to_ask(uuid, uuid, integer) from public, anon, authenticated;
grant execute on function public.ids_to_ask(uuid, uuid, integer) to service_role;

comment on function public.ids_to_ask(uuid, uuid, integer) is
  'The ids of our numbers that the vendor''s list did not show, for the step that asks for each: the next ones. None for whom the lease is not any more.';
