-- Due orders wake the purchasing function again, whatever became of the first wake-up.
begin;
select plan(4);

select tests.start_afresh();
select is(one_number.sweep_phone_number_orders(), null, 'Without orders, nobody is woken');

select tests.create_organization('Acme');
select isnt(one_number.sweep_phone_number_orders(), null, 'A due order wakes the function');
select is(
  (select count(*) from tests.wake_ups() where url like '%/provision-phone-number'),
  2::bigint,
  'It is woken once more than by the sign-up'
);

update public.phone_number_orders set due_at = now() + interval '1 second';
select is(one_number.sweep_phone_number_orders(), null, 'An order that is not due yet wakes nobody');

select * from finish();
rollback;
