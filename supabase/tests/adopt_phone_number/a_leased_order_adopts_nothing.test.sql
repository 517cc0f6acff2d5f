-- No number is adopted for an order while a worker may still complete its purchase.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.claim_order('Acme');
select is(tests.adopt('Acme', '+16045550001'), 'refused', 'An order under a lease adopts nothing');

select public.fail_phone_number_order(
  tests.order_id('Acme'), (select lease_token from public.phone_number_orders), 'NO_ANSWER', 'Nothing', 60
);
select is(tests.adopt('Acme', '+16045550001'), 'refused', 'An order that was worked on a moment ago adopts nothing');

select tests.leave_alone('Acme');
update public.phone_number_orders set reserved_phone_number = '+16045550002', reserved_at = now() where status = 'queued';
select tests.leave_alone('Acme');
select is(tests.adopt('Acme', '+16045550001'), 'refused', 'An order that may have paid for another number adopts nothing');
select is(tests.adopt('Acme', '+16045550002'), 'adopted', 'The order adopts the number that it reserved');

select * from finish();
rollback;
