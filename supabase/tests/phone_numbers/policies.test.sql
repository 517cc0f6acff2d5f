-- What may be seen, and nothing that may be done.
begin;
select plan(3);

select policies_are('public', 'phone_numbers', array['members can see the numbers of their organizations'], 'There is one policy');
select policy_cmd_is('public', 'phone_numbers', 'members can see the numbers of their organizations', 'select', 'It is about seeing');
select policy_roles_are(
  'public', 'phone_numbers', 'members can see the numbers of their organizations', array['authenticated'], 'It is for signed-in users'
);

select * from finish();
rollback;
