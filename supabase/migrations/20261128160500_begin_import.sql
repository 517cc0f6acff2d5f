-- Security definer: admins may read the tables, and change them only through functions like this one.
create function public.begin_import(
  phone_number text, project_name text default null, twilio_account_sid text default null
)
returns public.phone_number_records
language plpgsql
security definer
set search_path = ''
as $$
declare
  number public.phone_number_records;
begin
  number := one_number.lock_number_to_activate(phone_number, null);
  -- One that is answered by registration may be imported, too.
  if number.elevenlabs_phone_id is not null then
    return number;
  end if;

  -- ElevenLabs redirects the number's calls.
  perform one_number.require_own_number(number, 'import', project_name, twilio_account_sid);

  update public.phone_number_details as d
  set importing_since = clock_timestamp()
  -- An automatic import begins without locking the number.
  where d.phone_number_id = number.id and coalesce(d.importing_since <= clock_timestamp() - interval '2 minutes', true)
  returning d.importing_since into number.importing_since;
  if not found then
    raise exception using
      errcode = 'PT409',
      message = format(
        'Cannot import "%s": an import began less than two minutes ago and has not ended, try again later',
        number.phone_number
      ),
      hint = 'IMPORT_IN_PROGRESS';
  end if;

  return number;
end;
$$;

revoke execute on function public.begin_import(text, text, text) from public, anon;
grant execute on function public.begin_import(text, text, text) to authenticated, service_role;

comment on function public.begin_import(text, text, text) is
  'Begins an import through the API, or refuses while another one goes on, in a copy, and of a number that is not the project''s own. Admins only.';
