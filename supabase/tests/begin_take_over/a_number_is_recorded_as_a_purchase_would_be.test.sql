begin;
select plan(8);

select tests.start_afresh();
select tests.create_organization('Acme', policy => 'never');
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.authenticate_as('Grace');

select is_empty($$select tests.prepare_take_over('Acme', '+16045550001')$$, 'It may be taken over');
select lives_ok($$select tests.begin_take_over('Acme', '+16045550001')$$, 'The take-over begins');
select is(tests.complete_take_over('Acme', '+16045550001'), 'pending_import', 'The number waits for its import');

select tests.clear_authentication();
select results_eq(
  $$select n.phone_number, n.organization_name, n.monthly_price, n.purchased_at from public.phone_number_records as n$$,
  $$values ('+16045550001', 'Acme', 1.15, timestamptz '2024-05-01 10:00Z')$$,
  'It is recorded with its price, and the day on which it was bought'
);
select is((select status from public.phone_number_orders), 'purchased', 'The order has its number');
select is(
  (select title from public.admin_notifications where status = 'pending'),
  'Import +16045550001 to ElevenLabs for Acme', 'The admins are asked to import it'
);
select is(
  (select phone_number from tests.prepare_take_over('Acme', '+16045550001')), '+16045550001', 'Asked again, it is told'
);
select is(
  tests.complete_take_over('Acme', '+16045550001'), 'pending_import', 'A repetition answers the same'
);

select * from finish();
rollback;
