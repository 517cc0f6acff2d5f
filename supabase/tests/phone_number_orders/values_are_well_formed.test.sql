-- An order holds what can be searched for and bought.
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
  'A reserved number was reserved at some time'
);
select throws_ok(
  $$update public.phone_number_orders set reserved_at = now()$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "reservation_has_a_time"',
  'A time of reservation comes with a number'
);
select throws_ok(
  $$update public.phone_number_orders set attempts = -1$$,
  '23514',
  'new row for relation "phone_number_orders" violates check constraint "attempts_is_not_negative"',
  'There are no fewer than no attempts'
);

select * from finish();
rollback;
