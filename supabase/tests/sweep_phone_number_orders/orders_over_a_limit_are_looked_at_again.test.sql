-- Orders over a limit go on by themselves, so the sweep wakes the function for them.
begin;
select plan(2);

select tests.start_afresh();
update public.provisioning_settings set max_purchases_per_hour = 0;
select tests.create_organization('Acme');
select public.claim_phone_number_orders(10, 60);

select is((select status from public.phone_number_orders), 'held', 'An order is over the limit');
select isnt(one_number.sweep_phone_number_orders(), null, 'The sweep wakes the function for the held order');

select * from finish();
rollback;
