-- Since when a number is paused is said of numbers that are.
begin;
select plan(1);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select throws_ok(
  $$update public.phone_numbers set suspended_at = now()$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "suspended_at_is_of_suspended_numbers"',
  'A number that waits is not paused'
);

select * from finish();
rollback;
