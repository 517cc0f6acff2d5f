-- What may be seen, and nothing that may be done.
begin;
select plan(3);

select policies_are('public', 'provisioning_settings', array['admins can see the settings'], 'There is one policy');
select policy_cmd_is('public', 'provisioning_settings', 'admins can see the settings', 'select', 'It is about seeing');
select policy_roles_are(
  'public', 'provisioning_settings', 'admins can see the settings', array['authenticated'], 'It is for signed-in users'
);

select * from finish();
rollback;
