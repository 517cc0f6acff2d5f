-- The last owner neither leaves nor gives the role up, as long as nobody else has it.
begin;
select plan(7);

select tests.start_afresh();
select tests.create_user('Ada'), tests.create_user('Ben');
select tests.create_organization('Acme', owner => 'Ada'), tests.add_member('Acme', 'Ben');

select tests.authenticate_as('Ada');
select throws_ok(
  $$delete from public.organization_members where user_id = tests.user_id('Ada')$$,
  'PT409',
  'Cannot leave "Acme" without an owner: make another member an owner first, or delete the organization',
  'The last owner does not leave'
);
select is(
  tests.hint_of($$update public.organization_members set role = 'member' where user_id = tests.user_id('Ada')$$),
  'LAST_OWNER', 'Nor becomes a member'
);
delete from public.organization_members where user_id = tests.user_id('Ben');
select is(
  tests.hint_of('delete from public.organization_members'), 'LAST_OWNER', 'Nor leaves as the only member'
);
select lives_ok(
  $$update public.organization_members set role = 'owner'$$, 'An update that changes nothing is no error'
);

select tests.authenticate_as_service_role();
insert into public.organization_members (organization_id, user_id, role) select id, tests.user_id('Ben'), 'owner' from public.organizations;
select tests.authenticate_as('Ada');
select isnt_empty(
  $$delete from public.organization_members where user_id = tests.user_id('Ada') returning 1$$, 'With another owner, one leaves'
);
select tests.authenticate_as('Ben');
select is(tests.hint_of('delete from public.organization_members'), 'LAST_OWNER', 'Then that one is the last');
select isnt_empty('delete from public.organizations returning 1', 'And may delete the organization');

select * from finish();
rollback;
