-- A delayed purchase may still arrive at Twilio: until then no other order may reserve the number.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('Bolt');
select public.reserve_phone_number(tests.order_id('Acme'), tests.claim_order('Acme'), '+16045550001', 60);
create temporary table claimed as select tests.claim_order('Acme') as lease_token;
delete from public.organizations where name = 'Acme';
select public.cancel_phone_number_order(tests.order_id('Acme'), lease_token) from claimed;

select is(
  (select reserved_phone_number from public.phone_number_orders where organization_name = 'Acme'),
  '+16045550001',
  'The cancelled order remembers its number'
);
select is(
  public.reserve_phone_number(tests.order_id('Bolt'), tests.claim_order('Bolt'), '+16045550001', 60),
  'taken',
  'No other order may reserve the number'
);

select * from finish();
rollback;
