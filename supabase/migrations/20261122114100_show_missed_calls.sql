create function private.show_missed_calls(number public.phone_numbers)
returns void
language plpgsql
set search_path = ''
as $$
declare
  callers bigint;
begin
  -- Locked before counting, so that of two calls at once the later one counts both.
  perform from public.admin_notifications
  where type = 'elevenlabs_import_required' and subject = number.phone_number and status = 'pending'
  for update;

  select count(*) into callers from public.missed_calls where phone_number_id = number.id;

  update public.admin_notifications
  set
    body = private.import_instructions(number.phone_number, data ->> 'organizationName')
      || format(
        E'\n%s so far: each heard that the line is being set up.',
        case callers when 1 then '1 caller' else callers || ' callers' end
      ),
    data = data || jsonb_build_object('callersSoFar', callers)
  where type = 'elevenlabs_import_required' and subject = number.phone_number and status = 'pending';
end;
$$;

revoke execute on function private.show_missed_calls(public.phone_numbers)
from public, anon, authenticated, service_role;

comment on function private.show_missed_calls(public.phone_numbers) is
  'Writes into the pending import notification how many have called the number in vain.';
