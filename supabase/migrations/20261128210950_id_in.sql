-- In plpgsql: called for each notification that waits, a function in SQL takes ten times as long.
create function one_number.id_in(words text)
returns uuid
language plpgsql
immutable
set search_path = ''
as $$
begin
  return case when words ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then words::uuid end;
end;
$$;

revoke execute on function one_number.id_in(text) from public, anon, authenticated, service_role;

comment on function one_number.id_in(text) is 'The id that a text is; null where it is none.';
