-- The application lets its members change every column of their organizations. Ours stay as they are, but for an owner's wish.
begin;
select plan(9);

select tests.start_afresh();
select tests.create_user('Ada'), tests.create_user('Ben');
select tests.authenticate_as('Ada');
insert into public.organizations (name, area_code, country, provisioning_policy, created_by)
values ('Acme', '(604)', ' ca ', 'hold', tests.user_id('Ben'));
select results_eq(
  'select area_code, country, provisioning_policy::text, created_by from public.organizations',
  $$values ('604', 'CA', 'hold', tests.user_id('Ada'))$$,
  'A client says its wish and its policy when it inserts the row, but not for whom'
);

select tests.clear_authentication();
insert into public.team_members (team_id, profile_id) select id, tests.user_id('Ben') from public.organizations;
select tests.authenticate_as('Ben');
update public.organizations
set name = 'Acme Inc', provisioning_policy = 'auto', area_code = '212', country = 'US', created_by = null;
select results_eq(
  'select name, area_code, country, provisioning_policy::text, created_by from public.organizations',
  $$values ('Acme Inc', '604', 'CA', 'hold', tests.user_id('Ada'))$$,
  'Afterwards a client changes the columns of the application, and none of ours'
);
insert into public.organizations (id, slug, name, provisioning_policy)
select id, slug, 'Acme again', 'auto' from public.organizations
on conflict (id) do update set name = excluded.name, provisioning_policy = excluded.provisioning_policy;
select is((select provisioning_policy::text from public.organizations), 'hold', 'Nor with an upsert');
select public.choose_plan(id, 'pro') from public.organizations;

select tests.clear_authentication();
select is((select plan from public.organizations), 'pro', 'What acts as its owner is not touched');
select is((select status::text from public.phone_number_orders), 'held', 'The order is held as before');

select tests.authenticate_as_service_role();
update public.organizations set provisioning_policy = 'auto', area_code = '212', country = 'US' where name = 'Acme again';
select tests.clear_authentication();
select results_eq(
  'select status::text, area_code from public.phone_number_orders', $$values ('queued', '212')$$,
  'A server changes them, and the order follows'
);
update public.organizations set provisioning_policy = null where name = 'Acme again';
select is((select provisioning_policy::text from public.organizations), 'auto', 'A change to null is none');

select throws_ok(
  $$insert into public.organizations (name, area_code) values ('Bolt', '800')$$, 'PT400',
  'Cannot order a number with area code "800": no local number of the US or Canada has it', 'A wish that cannot be met is refused'
);
select is(
  tests.hint_of($$insert into public.organizations (name, area_code, country) values ('Bolt', '604', 'US')$$),
  'AREA_CODE_IN_OTHER_COUNTRY', 'And one that contradicts itself'
);

select * from finish();
rollback;
