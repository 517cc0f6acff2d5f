-- What may be seen, and nothing that may be done.
begin;
select plan(3);

select policies_are('public', 'phone_number_orders', array['admins can see orders'], 'There is one policy');
select policy_cmd_is('public', 'phone_number_orders', 'admins can see orders', 'select', 'It is about seeing');
select policy_roles_are(
  'public', 'phone_number_orders', 'admins can see orders', array['authenticated'], 'It is for signed-in users'
);

select * from finish();
rollback;
