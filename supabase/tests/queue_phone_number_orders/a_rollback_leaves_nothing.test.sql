-- An organization that was not stored after all gets no number.
begin;
select plan(2);

select tests.start_afresh();
savepoint before_the_insert;
insert into public.organizations (name) values ('Acme');
rollback to savepoint before_the_insert;

select is_empty('select * from public.phone_number_orders', 'No order is left');
select is_empty('select * from tests.wake_ups()', 'No wake-up is left');

select * from finish();
rollback;
