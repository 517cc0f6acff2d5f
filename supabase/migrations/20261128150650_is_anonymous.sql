-- The row as JSON, because not every Auth has the column.
create function one_number.is_anonymous(user_id uuid)
returns boolean
language plpgsql
stable
set search_path = ''
as $$
begin
  return (
    select coalesce((select (to_jsonb(u) ->> 'is_anonymous')::boolean from auth.users as u where u.id = user_id), false)
  );
end;
$$;

revoke execute on function one_number.is_anonymous(uuid) from public, anon, authenticated, service_role;

comment on function one_number.is_anonymous(uuid) is
  'Whether the user signed in without saying who they are, and has not done so since.';
