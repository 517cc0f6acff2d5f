-- A number is written as E.164 says.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select throws_ok(
  $$update public.phone_numbers set phone_number = '6045550001'$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "phone_number_is_e164"',
  'A number begins with a plus sign and its country'
);
select throws_ok(
  $$update public.phone_numbers set phone_number = '+1604555000a'$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "phone_number_is_e164"',
  'A number consists of digits'
);
select * from finish();
rollback;
