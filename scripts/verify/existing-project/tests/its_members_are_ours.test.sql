-- The application's membership table is read where the rest asks who belongs to an organization.
begin;
select plan(7);

select tests.start_afresh();
select tests.create_user('Ada'), tests.create_user('Ben'), tests.create_user('Grace');
select tests.make_admin('Grace');
insert into public.organizations (name) values ('Acme'), ('Bolt');
insert into public.team_members (team_id, profile_id, access)
select id, tests.user_id(member), access
from public.organizations, (values ('Ada', 'owner'), ('Ben', 'member')) as members (member, access)
where name = 'Acme';
select tests.buy_number('Acme', '+16045550001'), tests.buy_number('Bolt', '+16045550002');

select tests.authenticate_as('Ben');
select results_eq('select phone_number from public.phone_numbers', $$values ('+16045550001')$$, 'A member sees the number');
select results_eq(
  'select state::text, phone_number from public.organization_phone_numbers', $$values ('setting_up', '+16045550001')$$,
  'And its state'
);
select tests.clear_authentication();

update public.team_members set left_at = now() where profile_id = tests.user_id('Ben');
select tests.authenticate_as('Ben');
select is_empty('select phone_number from public.phone_numbers', 'Whoever left by the application''s own rule sees nothing');
select is_empty('select state from public.organization_phone_numbers', 'Nor its state');
select tests.clear_authentication();

select one_number.follow_departures();
select is((select count(*) from public.member_departures), 0::bigint, 'While somebody is left, nobody is told');
delete from auth.users where id = tests.user_id('Ada');
select one_number.follow_departures();
select is(
  (select title from public.admin_notifications where type = 'organization_without_members'),
  'Release or keep +16045550001 of Acme, which has no members', 'The last one''s account is deleted: the admins are told'
);
select is(
  (select access from public.team_members where profile_id = tests.user_id('Ben')), 'member', 'Nobody is appointed'
);

select * from finish();
rollback;
