create function one_number.record_imports(imports jsonb)
returns integer
language sql
set search_path = ''
as $$
  with found as (
    select
      phone_number,
      elevenlabs_phone_id,
      one_number.import_progress(agent_assigned) as progress
    from jsonb_to_recordset(imports) as i (phone_number text, elevenlabs_phone_id text, agent_assigned boolean)
  ), state as (
    select
      n.id,
      coalesce(found.progress, one_number.failed_import_progress(d)) as progress,
      n.data - 'elevenLabsPhoneId'
        || jsonb_strip_nulls(jsonb_build_object('elevenLabsPhoneId', found.elevenlabs_phone_id)) as data
    from public.admin_notifications as n
    left join found on found.phone_number = n.subject
    left join public.phone_number_details as d on d.phone_number_id = n.phone_number_id
    where n.type = 'elevenlabs_import_required' and n.status = 'pending'
    -- Callers are counted in the same data.
    for update of n
  ), noted as (
    update public.admin_notifications as n
    set progress = state.progress, data = state.data
    from state
    where n.id = state.id and (n.progress, n.data) is distinct from (state.progress, state.data)
    returning n.id
  )
  select count(*)::integer from noted;
$$;

revoke execute on function one_number.record_imports(jsonb) from public, anon, authenticated, service_role;

comment on function one_number.record_imports(jsonb) is
  'Writes into the pending import notifications which of their numbers ElevenLabs has by now: [{phone_number, elevenlabs_phone_id, agent_assigned}], all of them at once. Returns how many changed.';
