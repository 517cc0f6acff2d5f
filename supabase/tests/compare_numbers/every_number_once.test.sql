-- Every number in our records or a list is counted once, in one batch or in many.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.put_at_twilio('+1604555000' || n) from generate_series(2, 5) as n;
select tests.put_at_twilio('+442071838750', changes => '{"country": null}');
select tests.put_at_elevenlabs('+1604555000' || n, 'phnum_' || n) from generate_series(1, 6) as n;
select tests.put_at_elevenlabs('+16045550006', 'phnum_7');

select tests.reconcile();
select results_eq(
  $$select class, numbers, monthly_cost, currency, without_price from public.reconciliation_sums order by class, currency$$,
  $$values
    ('not_ours', 4, 4.60, 'USD', 0), ('not_ours', 2, 0, 'XXX', 1), ('ok', 1, 0, 'XXX', 0)$$,
  'Each class sums its numbers, their monthly cost and the numbers without a price'
);
create temporary table whole as select class, numbers, monthly_cost, currency, without_price from public.reconciliation_sums;

delete from public.reconciliations;
select tests.begin_reading(), tests.go_on(), tests.go_on();
create function pg_temp.compare(batch_size integer) returns setof text language plpgsql as $$
declare
  run public.reconciliations;
begin
  loop
    select * into run from public.reconciliations;
    run.next_page := one_number.compare_numbers(run, batch_size);
    exit when run.next_page is null;
    return next run.next_page;
    update public.reconciliations set next_page = run.next_page where id = run.id;
  end loop;
end;
$$;
select is((select count(*) from pg_temp.compare(2)), 5::bigint, 'A batch ends where the first of the lists has two more');
select set_eq(
  'select class, numbers, monthly_cost, currency, without_price from public.reconciliation_sums', 'table whole',
  'Batches give the same sums'
);
select results_eq(
  'select numbers_at_twilio, numbers_at_elevenlabs, numbers_recorded from public.reconciliations', 'values (5, 7, 1)',
  'The run says how many numbers Twilio, ElevenLabs and we have'
);

select * from finish();
rollback;
