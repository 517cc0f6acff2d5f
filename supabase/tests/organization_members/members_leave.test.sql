-- A member leaves, and reads the membership that ended from the answer.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada'), tests.create_user('Ben');
select tests.create_with_number('Acme', '+16045550001', owner => 'Ada');
select tests.add_member('Acme', 'Ben');
delete from public.member_departures;

select tests.authenticate_as('Ben');
select results_eq(
  $$delete from public.organization_members where user_id = tests.user_id('Ben') returning user_id, role::text$$,
  $$values (tests.user_id('Ben'), 'member')$$,
  'A member leaves'
);
select is_empty(
  $$select id from public.organizations
    union all select organization_id from public.organization_members
    union all select organization_id from public.organization_phone_numbers
    union all select id from public.phone_numbers$$,
  'Nothing of it is left to see'
);
select is_empty(
  $$delete from public.organization_members where user_id = tests.user_id('Ben') returning 1$$, 'Leaving twice changes nothing'
);

select tests.clear_authentication();
select is((select count(*) from public.member_departures), 1::bigint, 'The departure is noted');

select * from finish();
rollback;
