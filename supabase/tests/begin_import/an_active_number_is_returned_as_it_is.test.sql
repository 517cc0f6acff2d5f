-- An active number is already imported.
begin;
select plan(3);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select public.activate_phone_number('+16045550001', 'phone_1');

select results_eq(
  $$select status::text, elevenlabs_phone_id, importing_since from public.begin_import('+16045550001')$$,
  $$values ('active', 'phone_1', null::timestamptz)$$,
  'The answer is the active number'
);
select is((select importing_since from public.phone_number_records), null, 'No import begins');
select throws_ok(
  $$select public.begin_import('+16045559999')$$,
  'PT404', 'Cannot activate "+16045559999": no such number', 'An unknown number is not imported'
);

select * from finish();
rollback;
