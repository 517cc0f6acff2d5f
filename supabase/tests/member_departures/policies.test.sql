-- Who departed is the operator's.
begin;
select plan(3);

select policies_are(
  'public', 'member_departures', array['only a server with a secret key can see departures of members'], 'There is one policy'
);
select policy_cmd_is(
  'public', 'member_departures', 'only a server with a secret key can see departures of members', 'select',
  'The policy allows only select'
);
select policy_roles_are(
  'public', 'member_departures', 'only a server with a secret key can see departures of members', array['service_role'],
  'The policy is for secret keys'
);

select * from finish();
rollback;
