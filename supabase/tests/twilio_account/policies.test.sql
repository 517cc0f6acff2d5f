-- What may be seen, and nothing that may be done.
begin;
select plan(3);

select policies_are('public', 'twilio_account', array['admins can see the Twilio account'], 'There is one policy');
select policy_cmd_is('public', 'twilio_account', 'admins can see the Twilio account', 'select', 'It is about seeing');
select policy_roles_are(
  'public', 'twilio_account', 'admins can see the Twilio account', array['authenticated'], 'It is for signed-in users'
);

select * from finish();
rollback;
