alter table public.phone_numbers add column importing_since timestamptz;

comment on column public.phone_numbers.importing_since is
  'When an import through the API began that has not ended. ElevenLabs would import a number twice: nobody else begins within two minutes.';

-- Security definer: admins may read the tables, and change them only through functions like this one.
create function private.begin_import(phone_number text)
returns public.phone_numbers
language plpgsql
security definer
set search_path = ''
as $$
declare
  number public.phone_numbers;
begin
  number := private.lock_number_to_activate(phone_number, null);
  if number.status = 'active' then
    return number;
  end if;

  if number.importing_since > clock_timestamp() - interval '2 minutes' then
    raise exception using
      errcode = 'PT409',
      message = format(
        'Cannot import "%s": an import began less than two minutes ago and has not ended, try again later',
        number.phone_number
      ),
      hint = 'IMPORT_IN_PROGRESS';
  end if;

  update public.phone_numbers as n
  set importing_since = clock_timestamp()
  where n.id = number.id
  returning * into number;
  return number;
end;
$$;

-- Security definer: for the same reason.
create function private.end_import(phone_number text, began_at timestamptz)
returns void
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform private.require_admin();
  update public.phone_numbers as n
  set importing_since = null
  where n.phone_number = end_import.phone_number and n.importing_since = end_import.began_at;
end;
$$;

revoke execute on function private.begin_import(text) from public, anon;
revoke execute on function private.end_import(text, timestamptz) from public, anon;
grant execute on function private.begin_import(text) to authenticated, service_role;
grant execute on function private.end_import(text, timestamptz) to authenticated, service_role;

comment on function private.begin_import(text) is
  'Keeps others from importing the number for two minutes, and returns it; an active number is returned as it is. Admins only.';
comment on function private.end_import(text, timestamptz) is
  'Lets others import the number again. The time that importing_since had tells whose import ends. Admins only.';

create function public.begin_import(phone_number text)
returns public.phone_numbers
language sql
set search_path = ''
as $$
  select private.begin_import(phone_number);
$$;

create function public.end_import(phone_number text, began_at timestamptz)
returns void
language sql
set search_path = ''
as $$
  select private.end_import(phone_number, began_at);
$$;

revoke execute on function public.begin_import(text) from public, anon;
revoke execute on function public.end_import(text, timestamptz) from public, anon;
grant execute on function public.begin_import(text) to authenticated, service_role;
grant execute on function public.end_import(text, timestamptz) to authenticated, service_role;

comment on function public.begin_import(text) is
  'Begins an import through the API, or refuses while another one goes on. Admins only.';
comment on function public.end_import(text, timestamptz) is
  'Ends an import through the API that came to nothing. Admins only.';
