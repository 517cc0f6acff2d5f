-- An admin's token loses its rights the moment the row is deleted.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select tests.authenticate_as('Grace');
select is((select count(*) from public.phone_number_orders), 1::bigint, 'An admin sees the orders');

select set_config('role', 'none', true);
delete from public.platform_admins;
select set_config('role', 'authenticated', true);

select is_empty('select * from public.phone_number_orders', 'With the same token, the orders are gone');
select is_empty('select * from public.organizations', 'With the same token, the organizations are gone');
select throws_ok(
  $$select public.activate_phone_number('+16045550001', 'phone_1')$$,
  '42501', 'Only a platform admin may do this', 'With the same token, nothing can be activated'
);

select * from finish();
rollback;
