-- There are two roles, and one membership per user.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_user('Ada'), tests.create_user('Ben');
select tests.create_organization('Acme', owner => 'Ada'), tests.add_member('Acme', 'Ben');

select throws_ok(
  $$update public.organization_members set role = 'guest'$$,
  '22P02',
  'invalid input value for enum organization_role: "guest"',
  'An unknown role is refused'
);
select throws_ok(
  $$update public.organization_members set user_id = tests.user_id('Ben')$$,
  '23505',
  'duplicate key value violates unique constraint "organization_members_pkey"',
  'A user belongs to an organization once'
);

select * from finish();
rollback;
