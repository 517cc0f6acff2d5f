-- A wake-up that the function did not follow yet is for all that commit meanwhile.
begin;
select plan(7);

select tests.start_afresh();
select one_number.wake_edge_function('provision-phone-number');
select ok(one_number.is_awake('provision-phone-number'), 'A wake-up is on its way');
select ok(not one_number.is_awake('notify-admins'), 'Not to another function');

select tests.let_rest('provision-phone-number');
select ok(not one_number.is_awake('provision-phone-number'), 'The function came, and rests: the wake-up is used up');

select one_number.wake_edge_function('provision-phone-number');
select ok(one_number.is_awake('provision-phone-number'), 'A newer one is on its way');

update public.wake_ups set sent_at = clock_timestamp() - interval '3 seconds';
update public.woken_functions set looked_at = clock_timestamp() - interval '1 hour', is_at_work = true;
select ok(not one_number.is_awake('provision-phone-number'), 'What is on its way for three seconds may be lost');

update public.wake_ups set sent_at = clock_timestamp() + interval '1 minute';
select ok(not one_number.is_awake('provision-phone-number'), 'A wake-up in the future says nothing');

update public.wake_ups set sent_at = clock_timestamp(), request_id = null;
select ok(not one_number.is_awake('provision-phone-number'), 'Nor one that could not be sent');

select * from finish();
rollback;
