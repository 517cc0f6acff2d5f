-- What admins read about a number of each class, and what mends it.
create function one_number.describe_finding(
  n one_number.classified_numbers, out title text, out message text, out suggested_command text
)
language plpgsql
stable
set search_path = ''
as $$
declare
  owner text := coalesce(n.organization_name, 'an organization that we do not know');
  our_path text := '/admin/phone-numbers/' || n.phone_number;
  days integer := extract(day from now() - n.purchased_at);
  wanted_url text := 'https://api.elevenlabs.io/twilio/inbound_call';
  imported_id text;
begin
  if n.class in ('elevenlabs_import_required', 'elevenlabs_mismatch') then
    select min(e.elevenlabs_phone_id) into imported_id
    from public.elevenlabs_sightings as e
    where e.reconciliation_id = n.reconciliation_id and e.phone_number = n.phone_number;
  end if;

  case n.class
    when 'elevenlabs_import_required' then
      title := format('%s of %s is not imported', n.phone_number, owner);
      message := format(
        '%s was bought for %s %s and is not in use yet. Import it in ElevenLabs, then activate it',
        n.phone_number, owner,
        case days when 0 then 'less than a day ago' when 1 then '1 day ago' else days || ' days ago' end
      );
      suggested_command := one_number.curl_our_api(
        n.functions_url, our_path || '/activate',
        jsonb_build_object('elevenLabsPhoneId', coalesce(imported_id, '<the id>'))
      );

    when 'number_unaccounted' then
      if n.status is not null then
        title := format('%s of %s is tagged for another organization', n.phone_number, owner);
        message := format(
          '%s is recorded for %s, and its tag is %s. Find out whose it is; if the record is right, correct the tag',
          n.phone_number, owner, n.friendly_name
        );
        suggested_command := one_number.curl_twilio(
          'POST', n.twilio_sid, array['FriendlyName=org:' || n.organization_id]
        );
        return;
      end if;
      title := format('%s is paid for and belongs to no order', n.phone_number);
      message := format('Twilio has %s with the tag %s, and ', n.phone_number, n.friendly_name) || case
        when n.tagged_organization_has_another then
          'the organization''s number is another one. Release it if nobody needs it'
        when n.tagged_organization_waits then
          'we have no record of it. The reconciliation records it for that organization, once its order was left alone for ten minutes'
        else
          'we have no record of it. That organization does not wait for a number. Release it if nobody needs it, and no other project uses this Twilio account'
      end;
      suggested_command := case
        when n.tagged_organization_waits and not n.tagged_organization_has_another
          then one_number.curl_our_api(n.functions_url, '/admin/reconciliation')
        else one_number.curl_twilio('DELETE', n.twilio_sid)
      end;

    when 'number_missing' then
      title := format('%s of %s is gone', n.phone_number, owner);
      message := format(
        'Twilio does not have %s of %s any more: it was released elsewhere, or reclaimed. Record that it is gone',
        n.phone_number, owner
      );
      suggested_command := one_number.curl_our_api(
        n.functions_url, our_path || '/release', jsonb_build_object('confirm', n.phone_number)
      );

    when 'number_still_billed' then
      title := format('%s was released and is still billed', n.phone_number);
      message := format('We gave %s of %s back, and Twilio still has it. Release it again', n.phone_number, owner);
      suggested_command := one_number.curl_twilio('DELETE', n.twilio_sid);

    when 'elevenlabs_mismatch' then
      title := format('ElevenLabs does not have %s as we do', n.phone_number);
      if n.status = 'released' then
        message := format('We gave %s back, and ElevenLabs still has it. Remove it there', n.phone_number);
        suggested_command := one_number.curl_elevenlabs('DELETE', imported_id);
      elsif n.imported_phone_number = n.phone_number then
        message := format('ElevenLabs has %s of %s with ', n.phone_number, owner)
          || coalesce('the agent "' || n.imported_agent_id || '"', 'no agent')
          || coalesce(', and "' || n.expected_agent_id || '" must answer', '') || '. Assign the agent';
        suggested_command := one_number.curl_elevenlabs(
          'PATCH', n.elevenlabs_phone_id,
          jsonb_build_object('agent_id', coalesce(n.expected_agent_id, '<the agent''s id>'))
        );
      else
        message := format(
          'ElevenLabs has %s under the id "%s" of %s of %s. ',
          coalesce(n.imported_phone_number, 'nothing'), n.elevenlabs_phone_id, n.phone_number, owner
        ) || coalesce(
          format('It has the number under "%s": record that id', imported_id),
          'Import the number again, and record its id'
        );
        -- Only the database's owner may.
        suggested_command := 'psql "$DATABASE_URL" -c ' || one_number.quote_for_shell(format(
          'update public.phone_number_details set elevenlabs_phone_id = %L where twilio_sid = %L',
          coalesce(imported_id, '<the id>'), n.twilio_sid
        ));
      end if;

    when 'webhook_mismatch' then
      if n.status = 'pending_import' then
        wanted_url := coalesce(n.expected_voice_url, wanted_url);
      end if;
      title := format('Calls to %s of %s go astray', n.phone_number, owner);
      message := format(
        'Twilio asks %s about calls to %s, and not "%s". Correct that, or import the number in ElevenLabs again',
        case
          when n.answers_elsewhere then 'an application or a trunk'
          when n.voice_url = '' then 'nobody'
          else '"' || n.voice_url || '"'
        end,
        n.phone_number, wanted_url
      );
      suggested_command := one_number.curl_twilio(
        'POST', n.twilio_sid,
        array['VoiceUrl=' || wanted_url]
          || case when n.answers_elsewhere then array['VoiceApplicationSid=', 'TrunkSid='] else '{}' end
      );

    when 'number_at_risk' then
      title := format('%s of %s may be reclaimed', n.phone_number, owner);
      message := format(
        '%s of %s had fewer than three calls of twelve seconds and fewer than three messages in 30 days. Twilio may reclaim it: use it, or release it',
        n.phone_number, owner
      );
      suggested_command := one_number.curl_our_api(
        n.functions_url, '/organizations/' || n.organization_id || '/calls', '{"to": "<a number that answers>"}'
      );
  end case;
end;
$$;

revoke execute on function one_number.describe_finding(one_number.classified_numbers)
from public, anon, authenticated, service_role;

comment on function one_number.describe_finding(one_number.classified_numbers) is
  'What is the matter with a number, in one line and in words, and the command that mends it.';
