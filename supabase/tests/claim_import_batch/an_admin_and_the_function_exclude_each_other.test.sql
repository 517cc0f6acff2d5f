-- ElevenLabs would import a number twice: an admin's import waits for an automatic one, and the other way round.
begin;
select plan(5);

select tests.start_afresh();
select tests.buy_for_automatic_import('Acme', '+16045550001');
select tests.buy_for_automatic_import('Bolt', '+16045550002');
create temporary table begun as select * from public.begin_import('+16045550001');

select results_eq('select * from tests.claim_imports()', $$values ('+16045550002', 1)$$, 'Only the number that no admin imports is claimed');
select is(
  tests.hint_of($$select public.begin_import('+16045550002')$$), 'IMPORT_IN_PROGRESS', 'An admin cannot import that one meanwhile'
);
select is(tests.fail_import('+16045550002', 60), 'scheduled', 'It came to nothing');
select lives_ok($$select public.begin_import('+16045550002')$$, 'So that the admin may import it');

select public.end_import('+16045550001', importing_since) from begun;
select tests.let_import_time_pass();
select results_eq(
  $$select phone_number from tests.claim_imports() where phone_number = '+16045550001'$$, array['+16045550001'],
  'An admin''s import that came to nothing is not the end of it'
);

select * from finish();
rollback;
