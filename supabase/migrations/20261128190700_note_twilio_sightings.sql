-- Security definer: the tables are read-only for every API role.
create function public.note_twilio_sightings(reconciliation_id uuid, sightings jsonb)
returns void
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform one_number.require_admin();

  insert into public.twilio_sightings
    (reconciliation_id, twilio_sid, phone_number, tagged_organization_id, voice_url, answers_elsewhere, capabilities)
  select
    note_twilio_sightings.reconciliation_id, s.twilio_sid, s.phone_number, s.tagged_organization_id, s.voice_url,
    s.answers_elsewhere, s.capabilities
  from jsonb_to_recordset(sightings) as s (
    twilio_sid text, phone_number text, tagged_organization_id uuid, voice_url text, answers_elsewhere boolean,
    capabilities jsonb
  )
  -- A list that changes while it is read may show a number on two pages.
  on conflict do nothing;
end;
$$;

revoke execute on function public.note_twilio_sightings(uuid, jsonb) from public, anon;
grant execute on function public.note_twilio_sightings(uuid, jsonb) to authenticated, service_role;

comment on function public.note_twilio_sightings(uuid, jsonb) is
  'Writes a page of Twilio''s list down: [{twilio_sid, phone_number, tagged_organization_id, voice_url, answers_elsewhere, capabilities}]. Admins only.';
