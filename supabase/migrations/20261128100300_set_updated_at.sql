create function one_number.set_updated_at()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  new.updated_at := now();
  return new;
end;
$$;

revoke execute on function one_number.set_updated_at() from public, anon, authenticated, service_role;

comment on function one_number.set_updated_at() is 'Keeps updated_at of the changed row current.';
