-- Work that somebody dropped is picked up within a minute.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.claim_order('Acme');

select is(one_number.sweep_phone_number_orders(), null, 'While somebody works on it, nobody is woken');

update public.phone_number_orders set due_at = now();
select isnt(one_number.sweep_phone_number_orders(), null, 'Once the lease has expired, somebody is');

select * from finish();
rollback;
