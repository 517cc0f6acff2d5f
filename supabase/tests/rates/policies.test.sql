-- Nobody but admins looks at what things cost.
begin;
select plan(2);

select policies_are('public', 'rates', array['admins can see rates'], 'There is one policy');
select policy_cmd_is('public', 'rates', 'admins can see rates', 'select', 'It is for reading');

select * from finish();
rollback;
