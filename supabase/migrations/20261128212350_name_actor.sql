create function one_number.name_actor(actor text)
returns text
language sql
stable
set search_path = ''
as $$
  select coalesce((select u.email from auth.users as u where u.id = one_number.id_in(actor)), actor);
$$;

revoke execute on function one_number.name_actor(text) from public, anon, authenticated, service_role;

comment on function one_number.name_actor(text) is
  'The e-mail address of the user with this id; else the actor as it was recorded, such as a database role.';
