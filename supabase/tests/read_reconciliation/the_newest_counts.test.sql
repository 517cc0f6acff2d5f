-- An admin reads the newest conclusion, and the state of the latest run.
begin;
select plan(5);

select tests.start_afresh();
select is(
  public.read_reconciliation(), '{"concluded": null, "latest": null, "monthly_costs": [], "classes": []}'::jsonb,
  'Before the first run there is nothing'
);
select tests.create_with_number('Acme', '+16045550001'), tests.settle();
select tests.put_at_twilio('+16045550002'), tests.put_at_twilio('+16045550003');
create temporary table run as select tests.reconcile() as id;
select is(public.read_reconciliation() #>> '{concluded,id}', (select id::text from run), 'After a run there is its conclusion');
select is(
  public.read_reconciliation() -> 'classes',
  '[
    {"class": "number_missing", "numbers": 1, "monthly_costs": [], "without_price": 0},
    {"class": "not_ours", "numbers": 2, "monthly_costs": [{"currency": "USD", "amount": "2.30"}], "without_price": 0}
  ]'::jsonb,
  'The conclusion has each class with exact amounts, "not_ours" last'
);
select is(
  public.read_reconciliation() -> 'monthly_costs', '[{"currency": "USD", "amount": "2.30"}]'::jsonb, 'The conclusion has the total monthly cost'
);

select tests.begin_reading();
select results_eq(
  $$select r #>> '{concluded,id}', r #>> '{latest,status}' from public.read_reconciliation() as r$$,
  $$select id::text, 'reading_twilio' from run$$,
  'While the next run is under way, the conclusion stays'
);

select * from finish();
rollback;
