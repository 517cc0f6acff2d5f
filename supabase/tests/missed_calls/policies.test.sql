-- What may be seen, and nothing that may be done.
begin;
select plan(3);

select policies_are('public', 'missed_calls', array['who sees a number sees its missed calls'], 'There is one policy');
select policy_cmd_is('public', 'missed_calls', 'who sees a number sees its missed calls', 'select', 'It is about seeing');
select policy_roles_are(
  'public', 'missed_calls', 'who sees a number sees its missed calls', array['authenticated'],
  'It is for signed-in users'
);

select * from finish();
rollback;
