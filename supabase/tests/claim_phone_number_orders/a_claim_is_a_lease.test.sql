-- A claim leases an order for a limited time.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme', area_code => '604');
create temporary table claimed as select * from public.claim_phone_number_orders(10, 60);

select results_eq(
  $$select order_id, organization_id, organization_name, organization_exists, country, area_code, area_code_country,
      area_code_regions, attempts,
      reserved_phone_number, reserved_seconds_ago from claimed$$,
  $$select tests.order_id('Acme'), id, 'Acme', true, null::text, '604', 'CA', '{BC}'::text[], 1, null::text, null::numeric
    from public.organizations$$,
  'The claim has everything that the worker needs'
);
select results_eq(
  'select status::text, attempts, lease_token from public.phone_number_orders',
  $$select 'purchasing', 1, lease_token from claimed$$,
  'The order is in purchase, for the first time, under this lease'
);
select ok(
  (select due_at between now() + interval '60 seconds' and clock_timestamp() + interval '60 seconds'
   from public.phone_number_orders),
  'The lease expires after the requested time'
);

select * from finish();
rollback;
