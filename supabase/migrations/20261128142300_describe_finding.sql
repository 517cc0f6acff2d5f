create function one_number.describe_finding(n one_number.finding_facts)
returns one_number.notification_text
language plpgsql
stable
set search_path = ''
as $$
declare
  owner text := coalesce(n.organization_name, 'an organization that we do not know');
  our_path text := '/admin/phone-numbers/' || n.phone_number;
  days integer := extract(day from now() - n.purchased_at);
  wanted_url text := 'https://api.elevenlabs.io/twilio/inbound_call';
  described one_number.notification_text;
begin
  n.organization_name := owner;

  case n.class
    when 'elevenlabs_import_required' then
      described.title := format('%s of %s is not imported', n.phone_number, owner);
      described.body := format(
        E'%s was bought for %s %s and is not in use yet.\nImport it in ElevenLabs, then run the command.',
        n.phone_number, owner,
        case days when 0 then 'less than a day ago' when 1 then '1 day ago' else days || ' days ago' end
      );
      described.command := one_number.our_command(
        our_path || '/activate', jsonb_build_object('elevenLabsPhoneId', coalesce(n.imported_id, '<the id>'))
      );

    when 'number_unaccounted' then
      return one_number.describe_unaccounted_finding(n);

    when 'number_missing' then
      described.title := format('%s of %s is gone', n.phone_number, owner);
      described.body := format(
        E'Twilio says that it does not have %s of %s any more: it was released elsewhere, or reclaimed.\n'
        'To record that it is gone, run the command. It asks Twilio again, and changes nothing there.',
        n.phone_number, owner
      );
      described.command := one_number.our_command(our_path || '/write-off', jsonb_build_object('confirm', n.phone_number));

    when 'number_still_billed' then
      described.title := format('%s was released and is still billed', n.phone_number);
      described.body := format(
        E'We gave %s of %s back, and Twilio still has it.\nTo release it again, run the command: it does so unless an organization has it by then.', n.phone_number, owner
      );
      described.command := one_number.release_unrecorded_command(n.phone_number, n.twilio_sid);

    when 'elevenlabs_mismatch' then
      return one_number.describe_elevenlabs_mismatch(n);

    when 'number_unanswered' then
      return one_number.describe_unanswered_number(n.phone_number, owner, n.elevenlabs_phone_id);

    when 'webhook_mismatch' then
      if n.status = 'pending_import' or n.answered_by = 'registration' then
        wanted_url := coalesce(n.expected_voice_url, wanted_url);
      end if;
      described.title := format('Calls to %s of %s go to a wrong address', n.phone_number, owner);
      described.body := format(
        E'Twilio asks %s about calls to %s, and not "%s".\nRun the command%s.',
        case
          when n.answers_elsewhere then 'an application or a trunk'
          when n.voice_url = '' then 'nobody'
          else '"' || n.voice_url || '"'
        end,
        n.phone_number, wanted_url,
        case when n.answered_by = 'registration' then '' else ', or import the number in ElevenLabs again' end
      );
      described.command := one_number.twilio_command(
        'POST', n.twilio_sid,
        jsonb_build_object('VoiceUrl', wanted_url)
          || case when n.answers_elsewhere then '{"VoiceApplicationSid": "", "TrunkSid": ""}' else '{}' end::jsonb
      );

    when 'number_at_risk' then
      described.title := format('%s of %s may be reclaimed', n.phone_number, owner);
      described.body := format(
        E'%s of %s had fewer than three calls of twelve seconds in 30 days, and %s. '
        'Twilio may reclaim it.\nUse it, or release it: the command calls somebody from it.',
        n.phone_number, owner,
        case
          when n.messages_are_counted then 'fewer than three messages'
          else 'its messages of these days are not all counted yet'
        end
      );
      described.command := one_number.our_command(
        '/organizations/' || n.organization_id || '/calls', '{"to": "<a number that answers>"}'
      );
  end case;

  return described;
end;
$$;

revoke execute on function one_number.describe_finding(one_number.finding_facts)
from public, anon, authenticated, service_role;

comment on function one_number.describe_finding(one_number.finding_facts) is
  'What is the matter with a number, and how an admin corrects it.';
