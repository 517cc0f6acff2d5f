-- Messages that nobody counted are not told as few.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
select tests.put_at_twilio('+16045550001', 'Acme'), tests.put_at_elevenlabs('+16045550001', 'phnum_acme');
update public.phone_numbers set purchased_at = now() - interval '31 days', created_at = now() - interval '31 days' where true;
select tests.settle();
create function pg_temp.message() returns text language plpgsql as $$
declare
  run uuid := tests.reconcile();
begin
  return (select f.message from public.reconciliation_findings as f where f.reconciliation_id = run);
end;
$$;

select matches(pg_temp.message(), 'its messages of these days are not all counted yet', 'Without a count it says so');
insert into public.message_count_days (day) select tests.today_in_utc() - ago from generate_series(1, 30) as ago;
select matches(pg_temp.message(), 'fewer than three messages', 'With all days counted, they are too few');

select * from finish();
rollback;
