-- An admin set a purchased order to queued in Studio: its number is found by its tag, and nothing is bought.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select public.activate_phone_number('+16045550001', 'phnum_acme');
create temporary table bought as select purchased_at from public.phone_numbers;
update public.phone_number_orders set status = 'queued', purchased_at = null, due_at = now();

select is(tests.buy_number('Acme', '+16045550001'), 'active', 'The number stays active');
select results_eq(
  'select status::text, purchased_at, lease_token, reserved_phone_number from public.phone_number_orders',
  $$select 'purchased', purchased_at, null::uuid, '+16045550001' from bought$$,
  'The order is purchased again, at the time of its purchase'
);
select is((select count(*) from public.phone_numbers), 1::bigint, 'There is no second number');

update public.phone_numbers set status = 'released', released_at = now();
select public.retry_phone_number_order(organization_id) from public.phone_number_orders;
select is(
  tests.buy_number('Acme', '+16045550001'), 'released', 'A number that was given back since is reported as released'
);
select is((select status from public.phone_number_orders), 'purchasing', 'A released number does not end the order, which waits for another');

select * from finish();
rollback;
