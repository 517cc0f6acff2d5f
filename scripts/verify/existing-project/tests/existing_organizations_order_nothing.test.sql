-- Until the founder says so: all of them, or a list.
begin;
select plan(7);

select is((select count(*) from public.phone_number_orders), 0::bigint, 'Those that were there have no order');
select is(
  (select count(*) from public.organizations where provisioning_policy = 'never' and plan in ('pro', 'free')), 6::bigint, 'And want none'
);
update public.organizations set name = name || ' changed';
select is((select count(*) from public.phone_number_orders), 0::bigint, 'The application''s changes order none');

select set_config('request.jwt.claims', '{"sub": "a0000000-0000-4000-8000-000000000001", "role": "authenticated"}', true);
select results_eq(
  'select state::text, since from public.organization_phone_numbers',
  $$values ('none', null::timestamptz), ('none', null)$$, 'Their members see that'
);
select set_config('request.jwt.claims', '', true);

select results_eq(
  'select numbers, ordered, monthly_cost from public.order_phone_numbers()', 'values (6::bigint, 0::bigint, 6.00)', 'What all would cost'
);
select results_eq(
  'select numbers, ordered from public.order_phone_numbers(confirmed => 6)', 'values (6::bigint, 6::bigint)', 'All are ordered'
);
select is((select count(*) from public.claim_phone_number_orders(10, 60)), 6::bigint, 'And may be bought');

select * from finish();
rollback;
