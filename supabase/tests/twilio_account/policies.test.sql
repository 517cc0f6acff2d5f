-- Admins may read the account's state; no policy allows a write.
begin;
select plan(3);

select policies_are('public', 'twilio_account', array['admins can see the Twilio account'], 'There is one policy');
select policy_cmd_is('public', 'twilio_account', 'admins can see the Twilio account', 'select', 'The policy allows only select');
select policy_roles_are(
  'public', 'twilio_account', 'admins can see the Twilio account', array['authenticated'], 'The policy is for signed-in users'
);

select * from finish();
rollback;
