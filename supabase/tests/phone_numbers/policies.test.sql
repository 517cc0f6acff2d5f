-- What may be seen, and nothing that may be done.
begin;
select plan(3);

select policies_are('public', 'phone_numbers', array['members and admins can see numbers'], 'There is one policy');
select policy_cmd_is('public', 'phone_numbers', 'members and admins can see numbers', 'select', 'It is about seeing');
select policy_roles_are(
  'public', 'phone_numbers', 'members and admins can see numbers', array['authenticated'], 'It is for signed-in users'
);

select * from finish();
rollback;
