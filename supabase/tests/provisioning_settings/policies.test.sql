-- Admins may read the settings; no policy allows a write.
begin;
select plan(3);

select policies_are('public', 'provisioning_settings', array['admins can see the settings'], 'There is one policy');
select policy_cmd_is('public', 'provisioning_settings', 'admins can see the settings', 'select', 'The policy allows only select');
select policy_roles_are(
  'public', 'provisioning_settings', 'admins can see the settings', array['authenticated'], 'The policy is for signed-in users'
);

select * from finish();
rollback;
