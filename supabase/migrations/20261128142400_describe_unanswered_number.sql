-- The same words whether a call or a reconciliation shows it: one notification, which neither rewrites.
create function one_number.describe_unanswered_number(
  phone_number text, organization_name text, elevenlabs_phone_id text
)
returns one_number.notification_text
language sql
immutable
set search_path = ''
as $$
  select
    format('No agent answers %s of %s', phone_number, organization_name),
    format(
      E'%1$s of %2$s is active with the ElevenLabs id "%3$s", and Twilio still asks us about its calls: ElevenLabs does '
      'not have the number, or has another one under that id. Callers hear that nobody can take their call.\n'
      '1. Look in ElevenLabs, under Agents, then Phone Numbers, whether %1$s is there. If it is not, import it from '
      'Twilio, and assign the agent to it.\n'
      '2. Copy its id.\n'
      '3. Run the command with that id in the place of <the id>.',
      phone_number, organization_name, elevenlabs_phone_id
    ),
    one_number.our_command(
      '/admin/phone-numbers/' || phone_number || '/activate', '{"elevenLabsPhoneId": "<the id>", "replace": true}'
    );
$$;

revoke execute on function one_number.describe_unanswered_number(text, text, text)
from public, anon, authenticated, service_role;

comment on function one_number.describe_unanswered_number(text, text, text) is
  'Why the calls to an active number reach no agent, and how an admin corrects its id.';
