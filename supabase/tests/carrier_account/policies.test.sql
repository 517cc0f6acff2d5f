-- What may be seen, and nothing that may be done.
begin;
select plan(3);

select policies_are('public', 'carrier_account', array['admins can see the carrier account'], 'There is one policy');
select policy_cmd_is('public', 'carrier_account', 'admins can see the carrier account', 'select', 'It is about seeing');
select policy_roles_are(
  'public', 'carrier_account', 'admins can see the carrier account', array['authenticated'], 'It is for signed-in users'
);

select * from finish();
rollback;
