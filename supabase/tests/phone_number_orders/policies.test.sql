-- Admins may read orders; no policy allows a write.
begin;
select plan(3);

select policies_are('public', 'phone_number_orders', array['admins can see orders'], 'There is one policy');
select policy_cmd_is('public', 'phone_number_orders', 'admins can see orders', 'select', 'The policy allows only select');
select policy_roles_are(
  'public', 'phone_number_orders', 'admins can see orders', array['authenticated'], 'The policy is for signed-in users'
);

select * from finish();
rollback;
