-- A function that found work looks again: a sign-up meanwhile sends nothing.
begin;
select plan(5);

select tests.start_afresh();
select ok(not one_number.is_awake('provision-phone-number'), 'A function that never looked sleeps');

select one_number.note_look('provision-phone-number', true);
select ok(one_number.is_awake('provision-phone-number'), 'At work, it is awake');
select ok(not one_number.is_awake('notify-admins'), 'Another function is not');

update public.woken_functions set looked_at = clock_timestamp() - interval '6 seconds';
select ok(not one_number.is_awake('provision-phone-number'), 'Whoever has not looked for six seconds may be gone');

update public.woken_functions set looked_at = clock_timestamp() + interval '1 minute';
select ok(not one_number.is_awake('provision-phone-number'), 'A look in the future says nothing');

select * from finish();
rollback;
