-- A number is ours once; given back, it may be bought again.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('Bolt');
select tests.buy_number('Acme', '+16045550001');
select tests.buy_number('Bolt', '+16045550002');

prepare take_over as
  update public.phone_numbers set phone_number = '+16045550001'
  where phone_number = '+16045550002';

select throws_ok(
  'take_over',
  '23505',
  'duplicate key value violates unique constraint "one_live_row_per_phone_number"',
  'A number that is ours is refused'
);

update public.phone_numbers set status = 'released', released_at = now() where phone_number = '+16045550001';
select lives_ok('take_over', 'A number that was released may be bought again');

select * from finish();
rollback;
