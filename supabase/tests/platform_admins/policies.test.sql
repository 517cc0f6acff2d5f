-- Admins may read their own row; no policy allows a write.
begin;
select plan(3);

select policies_are(
  'public', 'platform_admins', array['users can see whether they are an admin'], 'There is one policy'
);
select policy_cmd_is(
  'public', 'platform_admins', 'users can see whether they are an admin', 'select', 'The policy allows only select'
);
select policy_roles_are(
  'public', 'platform_admins', 'users can see whether they are an admin', array['authenticated'],
  'The policy is for signed-in users'
);

select * from finish();
rollback;
