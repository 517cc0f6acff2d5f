-- An order whose lease expired is claimed again within a minute.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.claim_order('Acme');

select is(one_number.sweep_phone_number_orders(), null, 'While the order is leased, no wake-up is sent');

update public.phone_number_orders set due_at = now();
select isnt(one_number.sweep_phone_number_orders(), null, 'After the lease has expired, a wake-up is sent');

select * from finish();
rollback;
