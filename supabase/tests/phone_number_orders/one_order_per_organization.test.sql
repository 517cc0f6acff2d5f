-- An organization is billed for one number, so it has one order.
begin;
select plan(1);

select tests.start_afresh();
select tests.create_organization('Acme');

select throws_ok(
  $$insert into public.phone_number_orders (organization_id, organization_name)
    select id, name from public.organizations$$,
  '23505',
  'duplicate key value violates unique constraint "one_order_per_organization"',
  'A second order for the same organization is refused'
);

select * from finish();
rollback;
