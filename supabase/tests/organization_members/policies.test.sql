-- Members are seen; nothing else may be done with them.
begin;
select plan(3);

select policies_are(
  'public', 'organization_members',
  array['members can see who belongs to their organizations'],
  'There is one policy'
);
select policy_cmd_is(
  'public', 'organization_members', 'members can see who belongs to their organizations', 'select',
  'It is about seeing'
);
select policy_roles_are(
  'public', 'organization_members', 'members can see who belongs to their organizations', array['authenticated'],
  'It is for signed-in users'
);

select * from finish();
rollback;
