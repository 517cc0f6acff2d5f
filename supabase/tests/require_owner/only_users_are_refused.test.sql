-- A secret key, a deleted account and a deleted organization end memberships as they always did.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user(person) from unnest(array['Ada', 'Ben', 'Cleo']) as person;
select tests.create_organization('Acme', owner => 'Ada'), tests.create_organization('Bolt', owner => 'Ben'),
  tests.create_organization('Core', owner => 'Cleo');
-- As many applications let users delete their accounts.
create function pg_temp.delete_my_account() returns void language sql security definer as $$
  delete from auth.users where id = auth.uid();
$$;

select tests.authenticate_as('Ada');
select lives_ok('select pg_temp.delete_my_account()', 'A user deletes the account, being the last owner');
select tests.authenticate_as('Ben');
select lives_ok($$delete from public.organizations where name = 'Bolt'$$, 'An owner deletes the organization');
select tests.authenticate_as_service_role();
select lives_ok(
  $$delete from public.organization_members where user_id = tests.user_id('Cleo')$$, 'A secret key removes the last owner'
);
select tests.clear_authentication();
select is((select count(*) from public.organization_members), 0::bigint, 'No membership is left');

select * from finish();
rollback;
