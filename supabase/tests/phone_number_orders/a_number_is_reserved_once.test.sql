-- Two orders for one number would take each other's purchase for their own.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('Bolt');
update public.phone_number_orders set reserved_phone_number = '+16045550001', reserved_at = now()
where organization_name = 'Acme';

select throws_ok(
  $$update public.phone_number_orders set reserved_phone_number = '+16045550001', reserved_at = now()
    where organization_name = 'Bolt'$$,
  '23505',
  'duplicate key value violates unique constraint "reserved_phone_number_is_unique"',
  'A number that another order reserved is refused'
);
select lives_ok(
  $$update public.phone_number_orders set reserved_phone_number = '+16045550002', reserved_at = now()
    where organization_name = 'Bolt'$$,
  'Another number is accepted'
);

select * from finish();
rollback;
