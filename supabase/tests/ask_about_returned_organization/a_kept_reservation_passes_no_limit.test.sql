-- A cancelled order keeps the number that it reserved. Whoever inserts its organization again is limited all the same.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_user('Ada');
update public.provisioning_settings set max_numbers_per_user = 1;
select tests.create_organization('Acme', owner => 'Ada');
create temporary table earlier as
select organization_id, id as order_id, tests.claim_order('Acme') as lease_token from public.phone_number_orders;
select public.reserve_phone_number(order_id, lease_token, '+16045550001', 60) from earlier;
delete from public.organizations;
select public.cancel_phone_number_order(order_id, lease_token) from earlier;
select tests.create_with_number('Bolt', '+16045550002', owner => 'Ada');

insert into public.organizations (id, name, created_by) select organization_id, 'Acme', tests.user_id('Ada') from earlier;
-- It is looked for first, and nothing was bought.
select public.cancel_phone_number_order(order_id, tests.claim_order('Acme')) from earlier;
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'Nothing is bought above the limit');
select results_eq(
  $$select status::text, last_error_code, reserved_phone_number from public.phone_number_orders where organization_name = 'Acme'$$,
  $$values ('held', 'USER_LIMIT_REACHED', '+16045550001')$$,
  'The order waits for an admin'
);
select public.retry_phone_number_order(organization_id) from earlier;
select results_eq(
  'select reserved_phone_number from public.claim_phone_number_orders(10, 60)', $$values ('+16045550001')$$, 'An admin lets it go on'
);

select * from finish();
rollback;
