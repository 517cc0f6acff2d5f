-- ElevenLabs would import a number twice, so a second import waits for the first.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_organization('Acme');
select tests.create_organization('Bolt');
select tests.buy_number('Acme', '+16045550001');
select tests.buy_number('Bolt', '+16045550002');
select tests.authenticate_as('Grace');

select results_eq(
  $$select status::text, importing_since > now() - interval '1 second' from public.begin_import('+16045550001')$$,
  $$values ('pending_import', true)$$,
  'The first import begins'
);
select throws_ok(
  $$select public.begin_import('+16045550001')$$,
  'PT409',
  'Cannot import "+16045550001": an import began less than two minutes ago and has not ended, try again later',
  'The second import is refused'
);
select is(
  tests.hint_of($$select public.begin_import('+16045550001')$$), 'IMPORT_IN_PROGRESS', 'The client learns why'
);
select lives_ok($$select public.begin_import('+16045550002')$$, 'Another number may be imported meanwhile');

select tests.clear_authentication();
update public.phone_number_details set importing_since = clock_timestamp() - interval '2 minutes';
select tests.authenticate_as('Grace');
select lives_ok(
  $$select public.begin_import('+16045550001')$$, 'After two minutes the first import counts as given up, and another may begin'
);

select * from finish();
rollback;
