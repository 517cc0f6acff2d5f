-- However an order is put back, and however often: the worker looks for an earlier purchase before it buys.
begin;
select plan(7);

select tests.start_afresh();
select tests.create_organization('Acme');

create function tests.claim_again() returns boolean
language sql as $$
  select asked_to_sell from public.claim_phone_number_orders(10, 60);
$$;
-- Ends an attempt as the function does after a refusal of Twilio: without a retry and without its reservation.
create function tests.give_up() returns text
language sql as $$
  select public.fail_phone_number_order(id, lease_token, 'TWILIO_29999', 'Refused', keep_reservation => false)
  from public.phone_number_orders;
$$;

select is(tests.claim_again(), false, 'A new order has not asked Twilio to sell');
update public.phone_number_orders set due_at = now();
select is(tests.claim_again(), false, 'An order that was tried without a purchase has not asked either');

select public.reserve_phone_number(id, lease_token, '+16045550001', 60) from public.phone_number_orders;
select tests.give_up(), public.retry_phone_number_order(organization_id) from public.phone_number_orders;
select is(tests.claim_again(), true, 'The order says so after an admin retries it');

select tests.give_up();
update public.phone_number_orders set status = 'queued', attempts = 0;
select is(tests.claim_again(), true, 'It says so after an admin sets it to queued in Studio');

select public.fail_phone_number_order(id, lease_token, 'TWILIO_29999', 'Refused', 0, keep_reservation => false)
from public.phone_number_orders;
update public.organizations set provisioning_policy = 'hold' where name = 'Acme';
update public.organizations set provisioning_policy = 'auto' where name = 'Acme';
select is(tests.claim_again(), true, 'It says so after a server changes the policy and changes it back');

select tests.give_up();
delete from public.organizations where name = 'Acme';
insert into public.organizations (id, name) select organization_id, 'Acme' from public.phone_number_orders;
select is(tests.claim_again(), true, 'It says so after the organization is deleted and inserted again');

select tests.give_up(), public.retry_phone_number_order(organization_id), public.retry_phone_number_order(organization_id)
from public.phone_number_orders;
select is(tests.claim_again(), true, 'It says so after an admin retries it twice more');

select * from finish();
rollback;
