create function one_number.describe_elevenlabs_mismatch(n one_number.finding_facts)
returns one_number.notification_text
language plpgsql
immutable
set search_path = ''
as $$
declare
  described one_number.notification_text;
begin
  described.title := format('ElevenLabs does not have %s as we do', n.phone_number);

  if n.status = 'released' then
    described.body := format(
      E'%s is not ours any more, and ElevenLabs still has it under "%s".\n'
      'Remove it in the ElevenLabs dashboard, unless an organization has the number again by then.',
      n.phone_number, n.imported_id
    );
  elsif n.imported_phone_number = n.phone_number then
    described.body := format('ElevenLabs has %s of %s with ', n.phone_number, n.organization_name)
      || coalesce('the agent "' || n.imported_agent_id || '"', 'no agent')
      || coalesce(', and "' || n.expected_agent_id || '" must answer', '')
      || E'.\nTo assign the agent, run the command.';
    described.command := one_number.elevenlabs_command(
      'PATCH', n.elevenlabs_phone_id,
      jsonb_build_object('agent_id', coalesce(n.expected_agent_id, '<the id of the agent>'))
    );
  else
    described.body := format(
      E'ElevenLabs has %s under the id "%s" of %s of %s.\n',
      coalesce(n.imported_phone_number, 'nothing'), n.elevenlabs_phone_id, n.phone_number, n.organization_name
    ) || coalesce(
      format('It has the number under "%s": to record that id, run the command.', n.imported_id),
      'Import the number again, and run the command with its new id in the place of <the id>.'
    );
    described.command := one_number.our_command(
      '/admin/phone-numbers/' || n.phone_number || '/activate',
      jsonb_build_object('elevenLabsPhoneId', coalesce(n.imported_id, '<the id>'), 'replace', true)
    );
  end if;

  return described;
end;
$$;

revoke execute on function one_number.describe_elevenlabs_mismatch(one_number.finding_facts)
from public, anon, authenticated, service_role;

comment on function one_number.describe_elevenlabs_mismatch(one_number.finding_facts) is
  'What ElevenLabs has about a number that is not as it should be, and how an admin corrects that.';
