create function one_number.record_activation(
  number public.phone_number_records,
  elevenlabs_phone_id text,
  verification public.elevenlabs_verification,
  actor text default one_number.current_actor()
)
returns public.phone_number_records
language plpgsql
set search_path = ''
as $$
begin
  update public.phone_number_details as d
  set
    answered_by = 'import',
    elevenlabs_phone_id = record_activation.elevenlabs_phone_id,
    elevenlabs_verification = record_activation.verification,
    elevenlabs_phone_id_set_at = now(),
    elevenlabs_phone_id_set_by = actor,
    importing_since = null
  where d.phone_number_id = number.id;
  -- One that is active, or suspended, only gets another id.
  update public.phone_numbers as n
  set status = 'active', activated_at = now()
  where n.id = number.id and n.status = 'pending_import';

  perform one_number.resolve_notifications('elevenlabs_import_required', number.phone_number, actor);
  perform one_number.resolve_notifications('number_unanswered', number.phone_number, actor);

  return one_number.phone_number_record(number.id);
exception when unique_violation then
  -- Another number has the id, perhaps by an activation that was faster.
  raise exception using
    errcode = 'PT409',
    message = format(
      'Cannot activate "%s": ElevenLabs id "%s" belongs to another number',
      number.phone_number, record_activation.elevenlabs_phone_id
    ),
    hint = 'ELEVENLABS_PHONE_ID_IN_USE';
end;
$$;

revoke execute on function one_number.record_activation(
  public.phone_number_records, text, public.elevenlabs_verification, text
) from public, anon, authenticated, service_role;

comment on function one_number.record_activation(
  public.phone_number_records, text, public.elevenlabs_verification, text
) is 'Gives a locked number its ElevenLabs id, makes it active if it waited for that, and resolves what this settles.';
