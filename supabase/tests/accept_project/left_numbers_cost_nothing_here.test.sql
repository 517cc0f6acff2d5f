-- The numbers that are left to the original are on its bill, or its customers': this project neither pays nor counts them.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.run_in('production', '1');
select public.complete_phone_number_order(
  tests.order_id('Acme'), lease_token, '+16045550001', 'PN' || md5('+16045550001'), '{"voice": true}', 'CA',
  monthly_price => 1.15, monthly_price_currency => 'USD'
) from public.phone_number_orders;
insert into public.calls (phone_number_id, direction, status, started_at, duration_seconds)
select id, 'inbound', 'finished', now() - interval '1 minute', 60 from public.phone_numbers;
create function pg_temp.cost() returns numeric language sql as 'select amount from one_number.live_numbers_cost()';
create function pg_temp.report() returns table (live bigint, spent bigint) language sql as $$
  select (report -> 'totals' -> 'live' ->> 'quantity')::bigint, coalesce((report -> 'totals' -> 'total' -> 'all' ->> 'quantity')::bigint, 0)
  from public.report_costs('2000-01-01', '2999-01-01') as report
$$;
select is(pg_temp.cost(), 1.15, 'The original pays for its number');
select results_eq('select * from pg_temp.report()', 'values (1::bigint, 2::bigint)', 'A month of it and a minute of a call');

select tests.run_in('staging', '1');
select public.accept_project('staging', tests.twilio_account('1'), 'leave');
select is(pg_temp.cost(), 0::numeric, 'It does not count in max_monthly_cost of the copy');
select results_eq('select * from pg_temp.report()', 'values (0::bigint, 0::bigint)', 'Nor in its costs');
update public.phone_number_details set monthly_price = 5;
update public.phone_numbers set status = 'released', released_at = now();
select is(pg_temp.cost(), 0::numeric, 'Nor do its changes');
update public.phone_numbers set status = 'pending_import', released_at = null;

select public.accept_project('staging', tests.twilio_account('1'), 'take');
select is(pg_temp.cost(), 5::numeric, 'A number that is taken over after all does');

select * from finish();
rollback;
