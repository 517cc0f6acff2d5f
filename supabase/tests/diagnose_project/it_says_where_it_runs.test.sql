-- Admins read whether the functions run where the database belongs, before anything asked for work.
begin;
select plan(4);

select tests.start_afresh();
select is(
  public.diagnose_project('production', tests.twilio_account('1')) -> 'mismatch', 'null'::jsonb,
  'A database that belongs to no project yet is at home everywhere'
);
select tests.run_in('production', '1');
select is(
  public.diagnose_project('staging', tests.twilio_account('1')) #>> '{mismatch,title}',
  'This database belongs to the project "production" and runs in "staging": nothing is bought or given back',
  'A fresh copy is known as one'
);
select is((select stopped_since from public.own_project), null, 'Looking stops nothing');

select tests.create_user('Ada'), tests.authenticate_as('Ada');
select throws_ok(
  $$select public.diagnose_project('production')$$, '42501', 'Only a platform admin may do this', 'A user is refused'
);

select * from finish();
rollback;
