-- Two orders that try to buy one number would take each other's purchase for their own.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('Bolt');
update public.phone_number_orders set selected_phone_number = '+16045550001', selected_at = now()
where organization_name = 'Acme';

select throws_ok(
  $$update public.phone_number_orders set selected_phone_number = '+16045550001', selected_at = now()
    where organization_name = 'Bolt'$$,
  '23505',
  'duplicate key value violates unique constraint "selected_phone_number_is_reserved_once"',
  'A number that another order selected is refused'
);
select lives_ok(
  $$update public.phone_number_orders set selected_phone_number = '+16045550002', selected_at = now()
    where organization_name = 'Bolt'$$,
  'Another number is accepted'
);

select * from finish();
rollback;
