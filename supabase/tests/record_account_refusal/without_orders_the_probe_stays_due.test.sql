-- A probe without an order stays due, so that the next sign-up probes at once.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.refuse_account('Acme');
delete from public.organizations;
update public.twilio_account set next_probe_at = now();

select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'Without an order, nothing is claimed');
select is((select next_probe_at from public.twilio_account), now(), 'The next probe is still due');

select tests.create_organization('Bolt');
select is(
  (select organization_name from public.claim_phone_number_orders(10, 60)), 'Bolt', 'The next order probes at once'
);

select * from finish();
rollback;
