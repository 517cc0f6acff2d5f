create function one_number.describe_refused_imports(error_code text, error_message text)
returns one_number.notification_text
language sql
immutable
set search_path = ''
as $$
  select
    format('Numbers are not imported automatically: %s', error_code),
    format(
      E'%s\nNo number is imported by itself meanwhile; each can still be imported by hand, as its own notification says.\n'
      'Check the workspace at ElevenLabs, and the variables ELEVENLABS_API_KEY, ELEVENLABS_AGENT_ID, TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN of '
      'the functions. One number is tried every 5 minutes, and all go on by themselves once it is imported.',
      error_message
    ),
    null::jsonb;
$$;

revoke execute on function one_number.describe_refused_imports(text, text) from public, anon, authenticated, service_role;

comment on function one_number.describe_refused_imports(text, text) is
  'That automatic imports are refused as a whole, and what to check.';

create function one_number.failed_import_progress(details public.phone_number_details)
returns text
language sql
immutable
set search_path = ''
as $$
  select 'not imported automatically, import it by hand: ' || details.import_error_message
  where details.import_failed_at is not null;
$$;

revoke execute on function one_number.failed_import_progress(public.phone_number_details)
from public, anon, authenticated, service_role;

comment on function one_number.failed_import_progress(public.phone_number_details) is
  'Why a number is left to the admins, as the progress of its notification; null while it is not.';
