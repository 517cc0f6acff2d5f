-- The first functions that ask for work say which project and which Twilio account the database belongs to.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select is(tests.claim_order('Acme') is not null, true, 'Functions that tell nothing are not compared');
select is((select name from public.own_project), null, 'The database knows no project by them');

select tests.create_organization('Bolt');
select is(tests.run_in('production', '1'), 1::bigint, 'The first functions that tell their project get work');
select results_eq(
  'select name, twilio_account_sid, stopped_since is null from public.own_project',
  $$values ('production', tests.twilio_account('1'), true)$$,
  'From then on the database belongs to their project and their account'
);

select * from finish();
rollback;
