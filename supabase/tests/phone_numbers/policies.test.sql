-- Members may read their numbers; no policy allows a write.
begin;
select plan(3);

select policies_are('public', 'phone_numbers', array['members can see the numbers of their organizations'], 'There is one policy');
select policy_cmd_is('public', 'phone_numbers', 'members can see the numbers of their organizations', 'select', 'The policy allows only select');
select policy_roles_are(
  'public', 'phone_numbers', 'members can see the numbers of their organizations', array['authenticated'], 'The policy is for signed-in users'
);

select * from finish();
rollback;
