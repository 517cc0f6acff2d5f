-- Security definer: only the owner may lock a row.
create function public.prepare_activation(
  phone_number text, elevenlabs_phone_id text default null, replace boolean default false
)
returns public.phone_number_records
language sql
security definer
set search_path = ''
as $$
  select one_number.lock_number_to_activate(phone_number, elevenlabs_phone_id, replace);
$$;

revoke execute on function public.prepare_activation(text, text, boolean) from public, anon;
grant execute on function public.prepare_activation(text, text, boolean) to authenticated, service_role;

comment on function public.prepare_activation(text, text, boolean) is
  'Returns the number to activate, or refuses as its activation would, before anybody asks ElevenLabs. Changes nothing. Admins only.';
