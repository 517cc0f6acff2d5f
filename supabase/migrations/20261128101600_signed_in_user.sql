-- Unlike auth.uid(), it does not fail where somebody signs users in whose ids are no UUIDs: an application's inserts must not.
-- PL/pgSQL: Postgres would plan a function in SQL again in each statement, and each sign-up comes here.
create function one_number.signed_in_user()
returns uuid
language plpgsql
stable
set search_path = ''
as $$
begin
  return substring(
    nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub'
    from '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$'
  )::uuid;
end;
$$;

revoke execute on function one_number.signed_in_user() from public, anon, authenticated, service_role;

comment on function one_number.signed_in_user() is
  'The id of the signed-in user; null for a secret key, a direct connection, and a user whose id is no UUID.';
