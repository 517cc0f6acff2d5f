-- What may be seen, and nothing that may be done.
begin;
select plan(3);

select policies_are('public', 'admin_notifications', array['admins can see notifications'], 'There is one policy');
select policy_cmd_is('public', 'admin_notifications', 'admins can see notifications', 'select', 'It is about seeing');
select policy_roles_are(
  'public', 'admin_notifications', 'admins can see notifications', array['authenticated'], 'It is for signed-in users'
);

select * from finish();
rollback;
