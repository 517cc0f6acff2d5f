-- Security definer: numbers are changed by functions with the rights of their callers.
create function one_number.require_answering()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if exists (
    select
    from public.phone_numbers as n
    join public.phone_number_details as d on d.phone_number_id = n.id
    where n.id = new.id and n.status in ('active', 'suspended')
      and d.answered_by = 'import' and d.elevenlabs_phone_id is null
  ) then
    raise exception using
      errcode = '23514',
      constraint = 'numbers_in_use_are_answered',
      message = format('"%s" would be in use, and nobody would answer it', new.phone_number),
      detail = 'A number that is active or suspended has an id at ElevenLabs, or its calls are registered there';
  end if;
  return null;
end;
$$;

revoke execute on function one_number.require_answering() from public, anon, authenticated, service_role;

comment on function one_number.require_answering() is
  'Refuses to put a number in use without an id at ElevenLabs, unless its calls are registered there.';

create trigger require_answering
after update of status on public.phone_numbers
for each row
when (new.status in ('active', 'suspended') and new.status is distinct from old.status)
execute function one_number.require_answering();
