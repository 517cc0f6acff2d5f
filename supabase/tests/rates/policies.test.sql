-- Only admins and servers see the rates.
begin;
select plan(2);

select policies_are('public', 'rates', array['admins can see rates'], 'There is one policy');
select policy_cmd_is('public', 'rates', 'admins can see rates', 'select', 'The policy allows only select');

select * from finish();
rollback;
