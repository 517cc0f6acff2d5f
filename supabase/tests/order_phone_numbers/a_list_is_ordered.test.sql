begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization(name, policy => 'never', area_code => code)
from (values ('Acme', '604'), ('Bolt', null), ('Cord', null)) as organizations (name, code);
select tests.create_organization('Has one');

select is(
  (
    select ordered from public.order_phone_numbers(
      array(select id from public.organizations where name in ('Acme', 'Bolt', 'Has one')), confirmed => 2
    )
  ),
  2::bigint, 'Of a list, those without an order are ordered'
);
select results_eq(
  $$select organization_name, area_code from public.phone_number_orders where organization_name <> 'Has one' order by 1$$,
  $$values ('Acme', '604'), ('Bolt', null)$$, 'With their wishes, and no others'
);
select is(
  (select provisioning_policy from public.organizations where name = 'Acme'), 'never', 'The organization is not changed'
);
select is(
  tests.hint_of($$select public.order_phone_numbers(array['00000000-0000-4000-8000-00000000dead']::uuid[], confirmed => 1)$$),
  'ORGANIZATION_NOT_FOUND', 'An unknown organization is told'
);

select tests.run_in('production', '1');
update public.phone_number_orders
set status = 'cancelled', due_at = null, lease_token = null, cancelled_at = now()
where organization_name = 'Bolt';
select is((select numbers from public.order_phone_numbers()), 1::bigint, 'Whose order was cancelled is not asked again');

select * from finish();
rollback;
