-- An order is for one number.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('Bolt');
select tests.buy_number('Acme', '+16045550001');
select tests.buy_number('Bolt', '+16045550002');

prepare take_over as
  update public.phone_numbers set order_id = tests.order_id('Acme')
  where phone_number = '+16045550002';

select throws_ok(
  'take_over',
  '23505',
  'duplicate key value violates unique constraint "one_live_number_per_order"',
  'A second live number for an order is refused'
);

update public.phone_numbers set status = 'released', released_at = now() where phone_number = '+16045550001';
select lives_ok('take_over', 'Once the first is released, the order may have another');

select * from finish();
rollback;
