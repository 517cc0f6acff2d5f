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
  emailed boolean default false, posted boolean default false, error text default null
) returns integer
language sql set search_path = '' as $$
  select public.record_notification_delivery(
    array_agg(claimed.notification_id), (array_agg(claimed.lease_token))[1],
    record_delivery.emailed, record_delivery.posted, record_delivery.error
  )
  from public.claim_notification_deliveries(60) as claimed;
$$;
comment on function tests.record_delivery(boolean, boolean, text) is
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

-- Example: select tests.send_activation_link('+16045550001', 'token 1');
create or replace function tests.send_activation_link(
  phone_number text, token text, sent_to text default 'ada@example.com'
) returns integer
language sql set search_path = '' as $$
  select public.record_activation_links(jsonb_agg(jsonb_build_object(
    'notification_id', n.id, 'token_hash', one_number.sha256_hex(token), 'sent_to', sent_to
  )))
  from public.admin_notifications as n
  where n.type = 'elevenlabs_import_required' and n.subject = phone_number and n.status = 'pending';
$$;
comment on function tests.send_activation_link(text, text, text) is
  'Records a link with this token for the import notification of a number that is pending.';

-- Example: select tests.expire_activation_link('token 1');
create or replace function tests.expire_activation_link(token text, ago interval default '1 second') returns void
language sql set search_path = '' as $$
  update public.activation_links as l
  set created_at = now() - ago - interval '168 hours', expires_at = now() - ago
  where l.token_hash = one_number.sha256_hex(token);
$$;
comment on function tests.expire_activation_link(text, interval) is 'Lets the link with this token expire so long ago.';

-- Example: select status from tests.open_link('token 1');
create or replace function tests.open_link(token text) returns public.phone_number_records
language sql set search_path = '' as $$
  select (o.number).* from public.open_activation_link(one_number.sha256_hex(token)) as o;
$$;
comment on function tests.open_link(text) is 'The number that opening the link with this token shows.';

-- Example: select status from tests.press_link('token 1', 'phone_1');
create or replace function tests.press_link(token text, elevenlabs_phone_id text) returns public.phone_number_records
language sql set search_path = '' as $$
  select * from public.activate_with_link(one_number.sha256_hex(token), elevenlabs_phone_id);
$$;
comment on function tests.press_link(text, text) is 'Activates with the link that has this token.';

grant execute on all functions in schema tests to anon, authenticated, service_role;

select plan(1);
select has_function('tests', 'notify', 'The tests can notify');
select * from finish();
commit;
