-- Users whom the tests act as. Runs first; only this file and the other numbered ones commit.
begin;
set local client_min_messages = warning;
drop schema if exists tests cascade;
create schema tests;
grant usage on schema tests to anon, authenticated, service_role;

-- Example: select tests.create_user('Ada');
create function tests.create_user(user_name text) returns uuid
language sql set search_path = '' as $$
  insert into auth.users (id, email)
  values (gen_random_uuid(), lower(user_name) || '@tests.example.com')
  returning id;
$$;
comment on function tests.create_user(text) is 'Signs a user up.';

-- Security definer: users are looked up by name also while acting as one of them.
create function tests.user_id(user_name text) returns uuid
language sql stable security definer set search_path = '' as $$
  select id from auth.users where email = lower(user_name) || '@tests.example.com';
$$;
comment on function tests.user_id(text) is 'The id of a user made by tests.create_user.';

-- Example: select tests.make_admin('Grace');
create function tests.make_admin(user_name text) returns void
language sql set search_path = '' as $$
  insert into public.platform_admins (user_id) values (tests.user_id(user_name));
$$;
comment on function tests.make_admin(text) is 'Makes a user a platform admin.';

-- Example: select tests.authenticate_as('Ada');
create function tests.authenticate_as(user_name text) returns void
language plpgsql set search_path = '' as $$
begin
  perform set_config(
    'request.jwt.claims', json_build_object('sub', tests.user_id(user_name), 'role', 'authenticated')::text, true
  );
  perform set_config('role', 'authenticated', true);
end;
$$;
comment on function tests.authenticate_as(text) is 'Goes on as a signed-in user, as the Data API does.';

create function tests.authenticate_as_anon() returns void
language sql set search_path = '' as $$
  select set_config('request.jwt.claims', '{"role": "anon"}', true), set_config('role', 'anon', true);
$$;
comment on function tests.authenticate_as_anon() is 'Goes on as a visitor with the publishable key.';

create function tests.authenticate_as_service_role() returns void
language sql set search_path = '' as $$
  select set_config('request.jwt.claims', '{"role": "service_role"}', true), set_config('role', 'service_role', true);
$$;
comment on function tests.authenticate_as_service_role() is 'Goes on as a server with a secret key.';

create function tests.clear_authentication() returns void
language sql set search_path = '' as $$
  select set_config('request.jwt.claims', '', true), set_config('role', 'none', true);
$$;
comment on function tests.clear_authentication() is 'Goes on as the direct connection again.';

grant execute on all functions in schema tests to anon, authenticated, service_role;

-- Where postgres owns pgTAP, other roles may not execute its functions by default: they are granted here.
do $$
declare
  assertion regprocedure;
begin
  for assertion in
    select f.oid
    from pg_depend as d
    join pg_extension as e on e.oid = d.refobjid and e.extname = 'pgtap'
    join pg_proc as f on f.oid = d.objid and f.proowner = current_user::regrole
    where d.classid = 'pg_proc'::regclass and d.refclassid = 'pg_extension'::regclass
  loop
    execute format('grant execute on function %s to anon, authenticated, service_role', assertion);
  end loop;
end;
$$;

select plan(1);
select has_schema('tests', 'The tests can act as users');
select * from finish();
commit;
