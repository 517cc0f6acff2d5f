-- Only the holder of the lease concludes a run.
begin;
select plan(3);

select tests.start_afresh();
select tests.begin_reading(), tests.go_on(), tests.go_on();
select is_empty(
  'select r.* from public.reconciliations, public.conclude_reconciliation(id, gen_random_uuid()) as r',
  'Another lease does not conclude the run'
);
create temporary table lease as select id, lease_token from public.reconciliations;
do $$ begin while tests.go_on() <> 'concluded' loop end loop; end; $$;
select is_empty(
  'select r.* from lease, public.conclude_reconciliation(id, lease_token) as r', 'A run is not concluded twice'
);
select results_eq(
  'select due_at is null, lease_token is null, concluded_at is not null from public.reconciliations',
  'values (true, true, true)',
  'A concluded run is not due and has no lease'
);

select * from finish();
rollback;
