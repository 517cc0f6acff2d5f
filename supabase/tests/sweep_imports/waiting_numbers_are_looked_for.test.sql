-- Somebody looks for imports while numbers wait for theirs, every five minutes.
begin;
select plan(4);

select tests.start_afresh();
select is(one_number.sweep_imports(), null, 'Without a waiting number, nobody is woken');

select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select isnt(one_number.sweep_imports(), null, 'While one waits, somebody looks');

select public.activate_phone_number('+16045550001', 'phnum_acme');
select is(one_number.sweep_imports(), null, 'Once it is active, nobody does');

select results_eq(
  $$select schedule, command, username::text from cron.job where jobname = 'sweep-imports'$$,
  $$values ('*/5 * * * *', 'select one_number.sweep_imports()', 'postgres')$$,
  'pg_cron does it'
);

select * from finish();
rollback;
