-- PL/pgSQL keeps its plan, which takes longer to make than to run: it is called for each purchase.
create function one_number.current_actor()
returns text
language plpgsql
stable
set search_path = ''
as $$
begin
  return coalesce(
    auth.uid()::text,
    nullif(current_setting('role', true), 'none'),
    session_user::text
  );
end;
$$;

revoke execute on function one_number.current_actor() from public, anon, authenticated, service_role;

comment on function one_number.current_actor() is
  'Who acts: the id of the signed-in user, or the database role where no user is signed in.';
