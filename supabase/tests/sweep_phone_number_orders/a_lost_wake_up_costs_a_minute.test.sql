-- The sweep wakes the purchasing function again for due orders, even if the first wake-up was lost.
begin;
select plan(4);

select tests.start_afresh();
select is(one_number.sweep_phone_number_orders(), null, 'Without orders, no wake-up is sent');

select tests.create_organization('Acme');
select isnt(one_number.sweep_phone_number_orders(), null, 'A due order wakes the function');
select is(
  (select count(*) from tests.wake_ups() where url like '%/provision-phone-number'),
  2::bigint,
  'The function is woken once by the sign-up and once by the sweep'
);

update public.phone_number_orders set due_at = now() + interval '1 second';
select is(one_number.sweep_phone_number_orders(), null, 'An order that is not due yet sends no wake-up');

select * from finish();
rollback;
