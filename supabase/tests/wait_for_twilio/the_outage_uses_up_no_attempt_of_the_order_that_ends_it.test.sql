-- The order that probes an outage goes on as those that waited beside it do: with all its attempts.
begin;
select plan(4);

select tests.start_afresh();
update public.provisioning_settings set max_attempts = 2;
select tests.create_organization('Acme');
select tests.meet_trouble('Acme'), tests.meet_trouble('Acme');
update public.phone_number_orders set due_at = now();

create function pg_temp.miss() returns text language sql as $$
  select public.fail_phone_number_order(tests.order_id('Acme'), tests.claim_order('Acme'), 'NO_STOCK', 'None left', 0)
$$;
select is(pg_temp.miss(), 'queued', 'The first thing that Twilio says after an outage ends no order');
select results_eq(
  'select attempts, due_at <= clock_timestamp() from public.phone_number_orders', 'values (1, true)', 'It has its attempts again'
);
select is((select unreachable_since from public.twilio_account), null, 'Twilio is not unreachable any more');
select is(pg_temp.miss(), 'failed', 'After the last of its attempts it fails, as any order');

select * from finish();
rollback;
