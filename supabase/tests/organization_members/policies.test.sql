-- Members may read memberships; no policy allows a write.
begin;
select plan(3);

select policies_are(
  'public', 'organization_members',
  array['members can see who belongs to their organizations'],
  'There is one policy'
);
select policy_cmd_is(
  'public', 'organization_members', 'members can see who belongs to their organizations', 'select',
  'The policy allows only select'
);
select policy_roles_are(
  'public', 'organization_members', 'members can see who belongs to their organizations', array['authenticated'],
  'The policy is for signed-in users'
);

select * from finish();
rollback;
