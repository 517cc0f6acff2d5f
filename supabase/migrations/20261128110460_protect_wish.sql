-- Security definer: clients may not read orders.
create function one_number.protect_wish()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform one_number.require_unbought_number(old.id);
  return new;
end;
$$;

revoke execute on function one_number.protect_wish() from public, anon, authenticated, service_role;

comment on function one_number.protect_wish() is
  'Refuses a client''s change of the wish once a number is reserved or bought.';

-- For the same roles as protect_organization, and after it, by its name.
create trigger protect_wish
before update of area_code, country on public.organizations
for each row
when (
  (new.area_code, new.country) is distinct from (old.area_code, old.country)
  and current_user <> 'service_role' and pg_has_role('authenticator', current_user, 'member')
)
execute function one_number.protect_wish();
