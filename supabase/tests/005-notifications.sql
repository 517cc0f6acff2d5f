-- How the tests tell the admins. Runs after 001-scene.sql.
begin;

-- Example: select tests.notify(30);
create or replace function tests.notify(how_many integer) returns void
language sql set search_path = '' as $$
  insert into public.admin_notifications (type, subject, title, body, created_at)
  select
    'number_missing', (known + n)::text, 'Number ' || known + n || ' is missing', 'Look for it', clock_timestamp()
  from (select count(*) as known from public.admin_notifications) as before, generate_series(1, how_many) as n;
$$;
comment on function tests.notify(integer) is
  'Inserts so many notifications in one statement; their subjects count on from the existing ones.';

-- Example: select tests.notification_id('1');
create or replace function tests.notification_id(subject text) returns uuid
language sql set search_path = '' as $$
  select n.id from public.admin_notifications as n where n.subject = notification_id.subject;
$$;
comment on function tests.notification_id(text) is 'The id of the notification about a subject.';

-- Example: select tests.record_delivery(emailed => true);
create or replace function tests.record_delivery(
  emailed boolean default false, posted boolean default false, error text default null, emailed_to text[] default '{}'
) returns integer
language sql set search_path = '' as $$
  select public.record_notification_delivery(
    array_agg(claimed.notification_id), (array_agg(claimed.lease_token))[1],
    record_delivery.emailed, record_delivery.posted, record_delivery.error, record_delivery.emailed_to
  )
  from public.claim_notification_deliveries(60) as claimed;
$$;
comment on function tests.record_delivery(boolean, boolean, text, text[]) is
  'Claims the notifications that are due and records how telling the admins ended.';

create or replace function tests.minutes_until_delivery() returns integer
language sql set search_path = '' as $$
  select round(extract(epoch from max(due_at) - clock_timestamp()) / 60)::integer
  from public.notification_deliveries;
$$;
comment on function tests.minutes_until_delivery() is 'The minutes until the last notification is delivered.';

create or replace function tests.fail_delivery() returns integer
language plpgsql set search_path = '' as $$
begin
  update public.notification_deliveries
  set due_at = now(), started_at = now() - interval '2 minutes'
  where due_at is not null;
  perform tests.record_delivery(error => 'Down');
  return tests.minutes_until_delivery();
end;
$$;
comment on function tests.fail_delivery() is
  'Lets the next delivery come due and fail, and returns the minutes until the one after it.';

-- Example: select tests.remind();
create or replace function tests.remind() returns integer
language plpgsql set search_path = '' as $$
begin
  update public.notification_deliveries set started_at = now() - interval '2 minutes' where started_at is not null;
  update public.notification_deliveries set remind_at = now() where remind_at is not null;
  return one_number.sweep_import_reminders();
end;
$$;
comment on function tests.remind() is 'Lets all that are to be reminded of come due, and queues the reminders: returns how many.';

-- Example: select tests.deliveries_read('select one_number.sweep_notification_deliveries()');
create or replace function tests.deliveries_read(statement text) returns bigint
language plpgsql set search_path = '' as $$
declare
  read_before bigint;
begin
  select seq_tup_read + idx_tup_fetch into read_before
  from pg_stat_xact_user_tables where relid = 'public.notification_deliveries'::regclass;
  execute statement;
  return (
    select seq_tup_read + idx_tup_fetch - read_before
    from pg_stat_xact_user_tables where relid = 'public.notification_deliveries'::regclass
  );
end;
$$;
comment on function tests.deliveries_read(text) is
  'How many rows of notification_deliveries a statement and the functions it calls read.';

grant execute on all functions in schema tests to anon, authenticated, service_role;

select plan(1);
select has_function('tests', 'notify', 'The tests can notify');
select * from finish();
commit;
