-- The order that was due first is claimed first, and a claim takes only so many.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('Bolt');
select tests.create_organization('Cord');
update public.phone_number_orders set due_at = now() - case organization_name
  when 'Bolt' then interval '3 minutes'
  when 'Acme' then interval '2 minutes'
  else interval '1 minute'
end;

select results_eq(
  'select organization_name from public.claim_phone_number_orders(1, 60)',
  $$values ('Bolt')$$,
  'The oldest order is first'
);
select set_eq(
  'select organization_name from public.claim_phone_number_orders(10, 60)',
  array['Acme', 'Cord'],
  'The next claim gets the others'
);
select is_empty('select * from public.claim_phone_number_orders(10, 60)', 'A claimed order is not claimed again');

select * from finish();
rollback;
