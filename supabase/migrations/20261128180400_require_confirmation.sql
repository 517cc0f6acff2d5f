-- The worst that could happen is that a customer's number goes to a stranger: without an admin's word, a number that
-- belongs to an organization is not even written down as being released. Its release names the organization and the admin.
create function one_number.require_confirmation()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if not exists (
    select from public.phone_number_releases as r
    where r.phone_number_id = new.id and r.organization_id = new.organization_id and r.status = 'scheduled'
  ) then
    raise exception using
      errcode = 'check_violation',
      message = format('Cannot take "%s" from its organization: no admin has confirmed it', new.phone_number),
      schema = 'public',
      table = 'phone_numbers',
      constraint = 'taking_it_from_an_organization_is_confirmed';
  end if;
  return new;
end;
$$;

revoke execute on function one_number.require_confirmation() from public, anon, authenticated, service_role;

comment on function one_number.require_confirmation() is
  'Refuses to release the number of an organization that no admin has confirmed.';

create trigger require_confirmation
before insert or update on public.phone_numbers
for each row
when (new.status = 'releasing' and new.organization_id is not null)
execute function one_number.require_confirmation();
