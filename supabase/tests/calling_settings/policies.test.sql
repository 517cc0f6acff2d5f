-- What may be seen, and nothing that may be done.
begin;
select plan(3);

select policies_are(
  'public', 'calling_settings', array['admins can see the settings of calls'], 'There is one policy'
);
select policy_cmd_is(
  'public', 'calling_settings', 'admins can see the settings of calls', 'select', 'It is about seeing'
);
select policy_roles_are(
  'public', 'calling_settings', 'admins can see the settings of calls', array['authenticated'],
  'It is for signed-in users'
);

select * from finish();
rollback;
