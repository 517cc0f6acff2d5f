-- Who is an owner by the application's memberships changes the wish, as long as no number is bought.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.authenticate_as('Ada');
insert into public.organizations (name, area_code) values ('Acme', '604');
select tests.clear_authentication();
select public.fail_phone_number_order(tests.order_id('Acme'), tests.claim_order('Acme'), 'NO_NUMBER_AVAILABLE', 'None');

select tests.authenticate_as('Ada');
update public.organizations set area_code = '(212)', country = 'us', provisioning_policy = 'hold', created_by = null;
select results_eq(
  'select area_code, country, provisioning_policy::text, created_by from public.organizations',
  $$values ('212', 'US', 'auto', tests.user_id('Ada'))$$, 'An owner changes the wish, and nothing else of ours'
);
select tests.clear_authentication();
select results_eq(
  'select status::text, area_code from public.phone_number_orders', $$values ('queued', '212')$$,
  'The order that found no number goes on with it'
);
select tests.buy_number('Acme', '+12125550001');

select tests.authenticate_as('Ada');
select is(
  tests.hint_of($$update public.organizations set area_code = '415'$$), 'NUMBER_ALREADY_BOUGHT', 'Not once a number is bought'
);
select lives_ok(
  $$update public.organizations set name = 'Acme Inc', area_code = '1-212', country = ' US', seats = 7$$,
  'A whole row with the same wish is let through'
);
select tests.clear_authentication();
select lives_ok($$update public.organizations set area_code = '415'$$, 'A server may');
select is((select area_code from public.phone_number_orders), '212', 'The order keeps the wish of its number');

select * from finish();
rollback;
