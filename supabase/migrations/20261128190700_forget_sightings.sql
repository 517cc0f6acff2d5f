create function one_number.forget_sightings(reconciliation_id uuid)
returns void
language sql
set search_path = ''
as $$
  delete from public.twilio_sightings as s where s.reconciliation_id = forget_sightings.reconciliation_id;
  delete from public.elevenlabs_sightings as s where s.reconciliation_id = forget_sightings.reconciliation_id;
$$;

revoke execute on function one_number.forget_sightings(uuid) from public, anon, authenticated, service_role;

comment on function one_number.forget_sightings(uuid) is 'Empties a reconciliation''s copies of the lists.';
