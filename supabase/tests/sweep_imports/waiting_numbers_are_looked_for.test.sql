-- While numbers wait for their import, the sweep wakes the function every five minutes.
begin;
select plan(4);

select tests.start_afresh();
select is(one_number.sweep_imports(), null, 'Without a waiting number, no wake-up is sent');

select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select isnt(one_number.sweep_imports(), null, 'While a number waits, a wake-up is sent');

select public.activate_phone_number('+16045550001', 'phnum_acme');
select is(one_number.sweep_imports(), null, 'After its activation, no wake-up is sent');

select results_eq(
  $$select schedule, command, username::text from cron.job where jobname = 'sweep-imports'$$,
  $$values ('*/5 * * * *', 'select one_number.sweep_imports()', 'postgres')$$,
  'pg_cron sweeps every five minutes'
);

select * from finish();
rollback;
