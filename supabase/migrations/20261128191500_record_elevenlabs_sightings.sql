-- Security definer: the tables are read-only for every API role.
create function public.record_elevenlabs_sightings(
  reconciliation_id uuid, lease_token uuid, sightings jsonb, next_page text default null,
  unreadable integer default 0
)
returns setof public.reconciliations
language plpgsql
security definer
set search_path = ''
as $$
declare
  run public.reconciliations := one_number.lock_leased_reconciliation(
    reconciliation_id, lease_token, '{reading_elevenlabs,asking_elevenlabs}'
  );
  recorded integer;
begin
  if run.id is null then
    return;
  end if;

  insert into public.elevenlabs_sightings (reconciliation_id, elevenlabs_phone_id, phone_number, agent_id)
  select run.id, s.elevenlabs_phone_id, s.phone_number, s.agent_id
  from jsonb_to_recordset(sightings) as s (elevenlabs_phone_id text, phone_number text, agent_id text)
  on conflict do nothing;
  get diagnostics recorded = row_count;

  update public.reconciliations as r
  set
    numbers_at_elevenlabs = coalesce(r.numbers_at_elevenlabs, 0) + recorded,
    unreadable_at_elevenlabs = r.unreadable_at_elevenlabs + record_elevenlabs_sightings.unreadable
  where r.id = run.id;

  return query select * from one_number.advance_reconciliation(
    run,
    case
      when record_elevenlabs_sightings.next_page is not null then run.status
      when run.status = 'reading_elevenlabs' then 'asking_elevenlabs'
      else 'comparing'
    end::public.reconciliation_status,
    record_elevenlabs_sightings.next_page
  );
end;
$$;

revoke execute on function public.record_elevenlabs_sightings(uuid, uuid, jsonb, text, integer)
from public, anon, authenticated;
grant execute on function public.record_elevenlabs_sightings(uuid, uuid, jsonb, text, integer) to service_role;

comment on function public.record_elevenlabs_sightings(uuid, uuid, jsonb, text, integer) is
  'Copies a page of ElevenLabs'' list: [{elevenlabs_phone_id, phone_number, agent_id}], or what it told of imports that it was asked for, notes how many entries could not be read, and goes on to the next page, or without one to the next step. Nothing for whom the lease is not any more.';
