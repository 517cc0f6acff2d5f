-- Whoever starts a reconciliation while one is under way gets that one.
begin;
select plan(6);

select tests.start_afresh();
create temporary table first_run as select * from public.begin_reconciliation();
select is((public.begin_reconciliation()).id, (select id from first_run), 'There is one run at a time');
select is((select count(*) from tests.wake_ups() where url like '%/reconcile'), 2::bigint, 'The function is woken each time');

select public.claim_reconciliation(false);
select ok((public.begin_reconciliation()).due_at > clock_timestamp(), 'While a function works on it, it is left alone');

update public.reconciliations set lease_token = null, due_at = now() + interval '8 minutes' where true;
select ok((public.begin_reconciliation()).due_at <= clock_timestamp(), 'What waits after a failure goes on at once');

select tests.go_on() from public.claim_reconciliation(false) as run;
do $$ begin while tests.go_on() <> 'concluded' loop end loop; end; $$;
select isnt((public.begin_reconciliation()).id, (select id from first_run), 'After its conclusion another one begins');
select throws_ok(
  $$insert into public.reconciliations (started_by) values ('somebody')$$, '23505',
  'duplicate key value violates unique constraint "one_reconciliation_at_a_time"', 'Nobody can begin a second one'
);

select * from finish();
rollback;
