-- Admins start reconciliations and read them; only the function works on them.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Grace');
select tests.make_admin('Grace');

select tests.authenticate_as('Ada');
select throws_ok(
  'select public.begin_reconciliation()', '42501', 'Only a platform admin may do this', 'A user may not start a reconciliation'
);
select throws_ok(
  'select public.read_reconciliation()', '42501', 'Only a platform admin may do this', 'A user may not read a reconciliation'
);

select tests.authenticate_as('Grace');
select is((public.begin_reconciliation()).started_by, tests.user_id('Grace')::text, 'An admin may start a reconciliation, and is recorded');
select isnt(public.read_reconciliation() -> 'latest' ->> 'id', null, 'An admin may read it');
select throws_ok(
  $$select public.claim_reconciliation(true)$$,
  '42501', 'permission denied for function claim_reconciliation', 'An admin may not do the function''s work'
);

select tests.authenticate_as('Ada');
select is_empty('select * from public.reconciliations', 'Other users do not see it');

select * from finish();
rollback;
