-- An order has a wish that can be searched for, and a number that can be bought.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_organization('Acme');

select throws_ok(
  $$update public.phone_number_orders set country = 'MX'$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "country_is_us_or_ca"',
  'Numbers are bought in the United States and Canada'
);
select throws_ok(
  $$update public.phone_number_orders set area_code = ''$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "area_code_is_three_digits"',
  'An empty area code is refused'
);
select throws_ok(
  $$update public.phone_number_orders set reserved_phone_number = '6045550001', reserved_at = now()$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "reserved_phone_number_is_e164"',
  'A number is in E.164'
);
select throws_ok(
  $$update public.phone_number_orders set reserved_phone_number = '+16045550001'$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "reservation_has_a_time"',
  'A reserved number has a time of reservation'
);
select throws_ok(
  $$update public.phone_number_orders set reserved_at = now()$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "reservation_has_a_time"',
  'A time of reservation without a number is refused'
);
select throws_ok(
  $$update public.phone_number_orders set attempts = -1$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "attempts_is_not_negative"',
  'The number of attempts is not negative'
);

select * from finish();
rollback;
