create function one_number.is_being_imported(number_id uuid)
returns boolean
language sql
set search_path = ''
as $$
  select exists (
    select from public.phone_number_details as d
    where d.phone_number_id = number_id and d.importing_since > clock_timestamp() - interval '2 minutes'
  );
$$;

revoke execute on function one_number.is_being_imported(uuid) from public, anon, authenticated, service_role;

comment on function one_number.is_being_imported(uuid) is
  'Whether an import through the API may be under way at ElevenLabs, whose list may not show it yet: no other import begins, and the number is not released meanwhile.';
