-- Only a secret key can stop the purchases.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_organization('Acme');
create temporary table claimed as select order_id, lease_token from public.claim_phone_number_orders(10, 60);
grant select on claimed to authenticated, anon, service_role;
prepare refusal as
  select public.record_account_refusal(order_id, lease_token, 'TWILIO_20003', 'Authenticate') from claimed;

select tests.authenticate_as('Grace');
select throws_ok(
  'refusal', '42501', 'permission denied for function record_account_refusal', 'An admin is refused'
);

select tests.authenticate_as_anon();
select throws_ok(
  'refusal', '42501', 'permission denied for function record_account_refusal', 'A visitor is refused'
);

select tests.clear_authentication();
select is((select refused_since from public.twilio_account), null, 'The account is not refused');

select tests.authenticate_as_service_role();
select results_eq('refusal', $$values ('queued')$$, 'A secret key may record a refusal');

select * from finish();
rollback;
