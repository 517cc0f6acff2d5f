-- A leased import is nobody else's until its lease expires; ElevenLabs' list may show its import only two minutes later.
begin;
select plan(6);

select tests.start_afresh();
select tests.buy_for_automatic_import('Acme', '+16045550001');
select tests.buy_for_automatic_import('Bolt', '+16045550002');

select results_eq('select * from tests.claim_imports(1)', $$values ('+16045550001', 1)$$, 'The longest due comes first');
select results_eq('select * from tests.claim_imports()', $$values ('+16045550002', 1)$$, 'Then the other');
select is_empty('select * from tests.claim_imports()', 'Both are leased');

update public.phone_number_details set import_due_at = now() - interval '1 second' where true;
select is_empty('select * from tests.claim_imports()', 'An expired lease is not enough while an import may be on its way');
select ok(
  (select bool_and(import_due_at = importing_since + interval '2 minutes') from public.phone_number_details),
  'They are due when it must have shown'
);
select tests.let_import_time_pass();
select results_eq(
  'select * from tests.claim_imports()', $$values ('+16045550001', 2), ('+16045550002', 2)$$, 'Then another attempt begins'
);

select * from finish();
rollback;
