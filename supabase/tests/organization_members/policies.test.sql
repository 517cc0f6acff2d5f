-- Members see memberships and leave; owners change and remove them. No policy lets anybody insert one.
begin;
select plan(3);

select policies_are(
  'public', 'organization_members',
  array[
    'members can see who belongs to their organizations',
    'owners can change roles in their organizations',
    'members can leave, and owners can remove members'
  ],
  'There are three policies'
);
select set_eq(
  $$select policyname, cmd from pg_policies where schemaname = 'public' and tablename = 'organization_members'$$,
  $$values
    ('members can see who belongs to their organizations'::name, 'SELECT'),
    ('owners can change roles in their organizations', 'UPDATE'),
    ('members can leave, and owners can remove members', 'DELETE')$$,
  'Each allows one command'
);
select is_empty(
  $$select policyname from pg_policies
    where schemaname = 'public' and tablename = 'organization_members' and roles <> array['authenticated'::name]$$,
  'All are for signed-in users'
);

select * from finish();
rollback;
