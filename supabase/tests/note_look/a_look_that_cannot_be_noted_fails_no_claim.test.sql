-- It costs wake-ups, or a minute until the sweep, but no purchase.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
alter table public.woken_functions add constraint nothing_is_noted check (function_name = '') not valid;

select tests.authenticate_as_service_role();
select is(jsonb_array_length(public.claim_order_batch(1, 60)), 1, 'The order is claimed');
select is_empty('select from public.woken_functions', 'No look is noted');

select * from finish();
rollback;
