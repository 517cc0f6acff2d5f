-- What may be seen, and nothing that may be done.
begin;
select plan(3);

select policies_are('public', 'missed_calls', array['members and admins can see missed calls'], 'There is one policy');
select policy_cmd_is('public', 'missed_calls', 'members and admins can see missed calls', 'select', 'It is about seeing');
select policy_roles_are(
  'public', 'missed_calls', 'members and admins can see missed calls', array['authenticated'],
  'It is for signed-in users'
);

select * from finish();
rollback;
