-- Admins may read notifications; no policy allows a write.
begin;
select plan(3);

select policies_are('public', 'admin_notifications', array['admins can see notifications'], 'There is one policy');
select policy_cmd_is('public', 'admin_notifications', 'admins can see notifications', 'select', 'The policy allows only select');
select policy_roles_are(
  'public', 'admin_notifications', 'admins can see notifications', array['authenticated'], 'The policy is for signed-in users'
);

select * from finish();
rollback;
