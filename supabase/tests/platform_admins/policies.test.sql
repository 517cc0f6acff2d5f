-- An admin sees themselves; nothing else may be done with admins.
begin;
select plan(3);

select policies_are(
  'public', 'platform_admins', array['users can see whether they are an admin'], 'There is one policy'
);
select policy_cmd_is(
  'public', 'platform_admins', 'users can see whether they are an admin', 'select', 'It is about seeing'
);
select policy_roles_are(
  'public', 'platform_admins', 'users can see whether they are an admin', array['authenticated'],
  'It is for signed-in users'
);

select * from finish();
rollback;
