-- The country and the capabilities of a number have their form.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select throws_ok(
  $$update public.phone_numbers set country = 'Canada'$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "country_is_iso_3166"',
  'The country is a code of two letters'
);
select throws_ok(
  $$update public.phone_numbers set capabilities = '["voice"]'$$,
  '23514',
  'new row for relation "phone_numbers" violates check constraint "capabilities_is_an_object"',
  'Capabilities are an object'
);
select * from finish();
rollback;
