-- A server's "never" during a purchase lets that attempt end; no later wish of an owner begins another.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_organization('Acme', owner => 'Ada', area_code => '604');
create temporary table leased as select tests.claim_order('Acme') as lease_token;
select public.reserve_phone_number(tests.order_id('Acme'), lease_token, '+16045550001', 60) from leased;
update public.organizations set provisioning_policy = 'never';
select public.fail_phone_number_order(
  tests.order_id('Acme'), lease_token, 'TWILIO_21422', 'Not available', keep_reservation => false
) from leased;
select results_eq('select status::text from public.phone_number_orders', $$values ('failed')$$, 'The purchase has failed');

select tests.authenticate_as('Ada');
update public.organizations set area_code = '212';
select tests.clear_authentication();
select results_eq(
  'select status::text, due_at, area_code from public.phone_number_orders', $$values ('failed', null::timestamptz, '212')$$,
  'Another wish does not queue the order'
);
select is(tests.buy_due_orders(), 0::bigint, 'Nothing is bought');

select * from finish();
rollback;
