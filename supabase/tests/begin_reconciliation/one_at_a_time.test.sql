-- Starting a reconciliation while one is under way returns that one.
begin;
select plan(6);

select tests.start_afresh();
create temporary table first_run as select * from public.begin_reconciliation();
select is((public.begin_reconciliation()).id, (select id from first_run), 'There is one run at a time');
select is((select count(*) from tests.wake_ups() where url like '%/reconcile'), 2::bigint, 'The function is woken each time');

select public.claim_reconciliation(false);
select ok((public.begin_reconciliation()).due_at > clock_timestamp(), 'A run that a function works on is left alone');

update public.reconciliations set lease_token = null, due_at = now() + interval '8 minutes' where true;
select ok((public.begin_reconciliation()).due_at <= clock_timestamp(), 'A run that waits after a failure goes on at once');

select tests.go_on() from public.claim_reconciliation(false) as run;
do $$ begin while tests.go_on() <> 'concluded' loop end loop; end; $$;
select isnt((public.begin_reconciliation()).id, (select id from first_run), 'After its conclusion another run begins');
select throws_ok(
  $$insert into public.reconciliations (started_by) values ('somebody')$$, '23505',
  'duplicate key value violates unique constraint "one_reconciliation_at_a_time"', 'A second run cannot be inserted'
);

select * from finish();
rollback;
