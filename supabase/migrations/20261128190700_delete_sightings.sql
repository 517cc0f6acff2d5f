create function one_number.delete_sightings(reconciliation_id uuid)
returns void
language plpgsql
set search_path = ''
as $$
begin
  delete from public.twilio_sightings as s where s.reconciliation_id = delete_sightings.reconciliation_id;
  delete from public.elevenlabs_sightings as s where s.reconciliation_id = delete_sightings.reconciliation_id;
end;
$$;

revoke execute on function one_number.delete_sightings(uuid) from public, anon, authenticated, service_role;

comment on function one_number.delete_sightings(uuid) is 'Empties a reconciliation''s copies of the lists.';
