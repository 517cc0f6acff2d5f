-- Security definer: for the same reason.
create function public.note_elevenlabs_sightings(reconciliation_id uuid, sightings jsonb)
returns void
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform one_number.require_admin();

  insert into public.elevenlabs_sightings (reconciliation_id, elevenlabs_phone_id, phone_number, agent_id)
  select note_elevenlabs_sightings.reconciliation_id, s.elevenlabs_phone_id, s.phone_number, s.agent_id
  from jsonb_to_recordset(sightings) as s (elevenlabs_phone_id text, phone_number text, agent_id text)
  on conflict do nothing;
end;
$$;

revoke execute on function public.note_elevenlabs_sightings(uuid, jsonb) from public, anon;
grant execute on function public.note_elevenlabs_sightings(uuid, jsonb) to authenticated, service_role;

comment on function public.note_elevenlabs_sightings(uuid, jsonb) is
  'Writes a part of ElevenLabs'' list down: [{elevenlabs_phone_id, phone_number, agent_id}]. Admins only.';
