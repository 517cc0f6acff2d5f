-- Admins may read the settings of calls; no policy allows a write.
begin;
select plan(3);

select policies_are(
  'public', 'calling_settings', array['admins can see the settings of calls'], 'There is one policy'
);
select policy_cmd_is(
  'public', 'calling_settings', 'admins can see the settings of calls', 'select', 'The policy allows only select'
);
select policy_roles_are(
  'public', 'calling_settings', 'admins can see the settings of calls', array['authenticated'],
  'The policy is for signed-in users'
);

select * from finish();
rollback;
