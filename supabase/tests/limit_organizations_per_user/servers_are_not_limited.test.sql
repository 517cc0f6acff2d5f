-- A server that signs people up, and an admin in Studio, insert as many organizations as they like.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Ada');
update public.provisioning_settings set max_organizations_per_user = 1;
select tests.authenticate_as_service_role();
select lives_ok($$insert into public.organizations (name) values ('A'), ('B'), ('C')$$, 'A secret key is not limited');
select lives_ok(
  $$insert into public.organizations (name, created_by) select n, tests.user_id('Ada') from unnest(array['D', 'E']) as n$$,
  'Nor is it for a user'
);
select tests.clear_authentication();
select lives_ok($$insert into public.organizations (name) values ('F'), ('G')$$, 'Nor is Studio');

select * from finish();
rollback;
