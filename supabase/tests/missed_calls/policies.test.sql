-- Members may read their missed calls; no policy allows a write.
begin;
select plan(3);

select policies_are('public', 'missed_calls', array['members can see the missed calls of their organizations'], 'There is one policy');
select policy_cmd_is('public', 'missed_calls', 'members can see the missed calls of their organizations', 'select', 'The policy allows only select');
select policy_roles_are(
  'public', 'missed_calls', 'members can see the missed calls of their organizations', array['authenticated'],
  'The policy is for signed-in users'
);

select * from finish();
rollback;
