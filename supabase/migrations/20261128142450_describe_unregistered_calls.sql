create function one_number.describe_unregistered_calls(phone_number text, organization_name text)
returns one_number.notification_text
language sql
immutable
set search_path = ''
as $$
  select
    format('Calls to %s of %s reach no agent', phone_number, organization_name),
    format(
      E'Each call to %1$s of %2$s is registered at ElevenLabs, and at least three within an hour could not be: ElevenLabs '
      'refused them, did not answer within two seconds, or our function has no API key for it. Callers hear that nobody '
      'can take their call.\n'
      '1. Run npm run doctor, and mend what fails of ElevenLabs: the key, the agent, and its audio format.\n'
      '2. The log of the function "twilio" has the words with which ElevenLabs refused each call.\n'
      'This is resolved by the next call that the agent takes.',
      phone_number, organization_name
    ),
    null::jsonb;
$$;

revoke execute on function one_number.describe_unregistered_calls(text, text)
from public, anon, authenticated, service_role;

comment on function one_number.describe_unregistered_calls(text, text) is
  'Why the calls to a number that is answered by registration reach no agent, and where an admin looks.';
