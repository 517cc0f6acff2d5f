-- Five attempts, then the admins are told, and it is tried once an hour: an outage ends some day.
begin;
select plan(7);

select tests.start_afresh();
select tests.buy_for_automatic_import('Acme', '+16045550001');
-- Each attempt in its turn.
create function pg_temp.fail_once() returns text language plpgsql as $$
begin
  perform tests.let_import_time_pass();
  perform tests.claim_imports();
  return tests.fail_import('+16045550001', 10);
end;
$$;

select is(array(select pg_temp.fail_once() from generate_series(1, 4)), array_fill('scheduled'::text, array[4]), 'It is tried again');
select ok((select due_at > clock_timestamp() from public.notification_deliveries), 'Nobody is told yet');
select is(pg_temp.fail_once(), 'failed', 'The fifth failure is the last in a row');
select ok((select due_at <= clock_timestamp() from public.notification_deliveries), 'The admins are told now');
select ok(
  (select import_due_at between now() + interval '59 minutes' and now() + interval '61 minutes' from public.phone_number_details),
  'It is tried again in an hour'
);
select tests.let_import_time_pass();
select results_eq('select * from tests.claim_imports()', $$values ('+16045550001', 6)$$, 'And so it is');
select is(
  (public.complete_phone_number_import(tests.number_id('+16045550001'), 'phnum_1')).status::text, 'active', 'Then it may succeed'
);

select * from finish();
rollback;
