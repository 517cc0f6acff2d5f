-- An application's own trigger that adds the creator does not refuse the sign-up, in whichever order the two fire.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_user('Ada');
create function tests.add_creator() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into public.organization_members (organization_id, user_id) values (new.id, new.created_by);
  return null;
end;
$$;
create trigger a_first after insert on public.organizations for each row execute function tests.add_creator();
create trigger z_last after insert on public.organizations for each row execute function tests.add_creator();

select tests.authenticate_as('Ada');
select lives_ok($$insert into public.organizations (name) values ('Acme')$$, 'The organization is inserted');
select results_eq(
  'select user_id, role::text from public.organization_members',
  $$values (tests.user_id('Ada'), 'owner')$$,
  'The creator is the owner'
);

select * from finish();
rollback;
