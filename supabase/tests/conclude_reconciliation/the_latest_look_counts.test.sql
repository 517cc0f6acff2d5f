-- What was seen earlier does not undo what was seen later.
begin;
select plan(4);

select tests.start_afresh();
insert into public.reconciliations (id, started_at, finished_at)
values
  ('00000000-0000-4000-8000-000000000001', now() - interval '2 minutes', now()),
  ('00000000-0000-4000-8000-000000000002', now() - interval '1 minute', now());
insert into public.reconciliations (id) values ('00000000-0000-4000-8000-000000000003');

select is(
  public.conclude_reconciliation('00000000-0000-4000-8000-000000000002', true), 'concluded', 'The later one is concluded'
);
select is(
  public.conclude_reconciliation('00000000-0000-4000-8000-000000000001', true), 'superseded', 'The earlier one is not'
);
select is(
  public.conclude_reconciliation('00000000-0000-4000-8000-000000000002', true), 'superseded', 'Nor is one twice'
);
select is(
  public.conclude_reconciliation('00000000-0000-4000-8000-000000000003', true), 'superseded',
  'Nor one that did not read everything'
);

select * from finish();
rollback;
