-- A function that asks to be woken again is at its end, and the wake-up that it gets is newer than its look.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select one_number.note_look('provision-phone-number', true);

select is(public.wake_again('provision-phone-number'), true, 'An order is due');
select ok(
  not (select is_at_work from public.woken_functions where function_name = 'provision-phone-number'), 'The function rests'
);
select ok(one_number.is_awake('provision-phone-number'), 'A wake-up is on its way');

select public.claim_order_batch(10, 60);
select public.wake_again('provision-phone-number');
select ok(not one_number.is_awake('provision-phone-number'), 'None is, when nothing is due');

select * from finish();
rollback;
