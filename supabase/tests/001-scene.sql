-- What the tests set up and look at. Runs after 000-setup.sql.
begin;

-- Example: select tests.set_secret('edge_functions_url', null);
create or replace function tests.set_secret(secret_name text, value text) returns void
language plpgsql set search_path = '' as $$
begin
  delete from vault.secrets where name = secret_name;
  if value is not null then
    perform vault.create_secret(value, secret_name);
  end if;
end;
$$;
comment on function tests.set_secret(text, text) is 'Replaces a Vault secret; null removes it.';

-- Example: select tests.start_afresh();
create or replace function tests.start_afresh() returns void
language plpgsql set search_path = '' as $$
begin
  delete from public.admin_notifications;
  delete from public.reconciliations;
  delete from public.calls;
  delete from public.missed_calls;
  delete from public.message_count_days;
  delete from public.phone_numbers;
  delete from public.phone_number_orders;
  delete from public.organizations;
  delete from public.platform_admins;
  delete from public.provisioning_settings;
  insert into public.provisioning_settings default values;
  delete from public.carrier_account;
  insert into public.carrier_account default values;
  delete from public.calling_settings;
  insert into public.calling_settings default values;
  perform tests.set_secret('edge_functions_url', 'https://functions.example.com/functions/v1');
  perform tests.set_secret('edge_function_secret', 'whsec_' || encode('secret of the tests', 'base64'));
end;
$$;
comment on function tests.start_afresh() is
  'Empties the tables, restores the default settings and makes wake-ups work, until the test rolls back.';

-- Example: select url from tests.wake_ups();
create or replace function tests.wake_ups()
returns table (id bigint, method text, url text, headers jsonb, body text, timeout_milliseconds integer)
language sql set search_path = '' as $$
  select id, method::text, url, headers, convert_from(body, 'UTF8'), timeout_milliseconds
  from net.http_request_queue
  where url like 'https://functions.example.com/%'
  order by id;
$$;
comment on function tests.wake_ups() is 'The wake-ups that the test has queued; nothing is sent, as it rolls back.';

-- Example: select tests.create_organization('Acme', area_code => '604', owner => 'Ada');
create or replace function tests.create_organization(
  organization_name text, owner text default null, area_code text default null, policy text default 'auto'
) returns uuid
language sql set search_path = '' as $$
  insert into public.organizations (name, created_by, area_code, provisioning_policy)
  values (organization_name, tests.user_id(owner), area_code, policy)
  returning id;
$$;
comment on function tests.create_organization(text, text, text, text) is 'Inserts an organization.';

-- Example: select tests.add_member('Acme', 'Ben');
create or replace function tests.add_member(organization text, user_name text) returns void
language sql set search_path = '' as $$
  insert into public.organization_members (organization_id, user_id)
  select id, tests.user_id(user_name) from public.organizations where name = organization;
$$;
comment on function tests.add_member(text, text) is 'Makes a user a member of an organization.';

-- Example: select tests.claim_order('Acme');
create or replace function tests.claim_order(organization text) returns uuid
language plpgsql set search_path = '' as $$
begin
  perform public.claim_phone_number_orders(100, 60);
  return (select lease_token from public.phone_number_orders where organization_name = organization);
end;
$$;
comment on function tests.claim_order(text) is
  'Claims all due orders for a minute and returns the lease token of the organization''s.';

create or replace function tests.order_id(organization text) returns uuid
language sql stable set search_path = '' as $$
  select id from public.phone_number_orders where organization_name = organization;
$$;
comment on function tests.order_id(text) is 'The id of the organization''s order.';

-- Example: select tests.buy_number('Acme', '+16045550001');
create or replace function tests.buy_number(organization text, phone_number text) returns text
language sql set search_path = '' as $$
  select public.complete_phone_number_order(
    tests.order_id(organization), tests.claim_order(organization), phone_number,
    'PN' || md5(phone_number), '{"voice": true, "sms": true}', 'CA', 'BC', 'Vancouver', 1.15, 'USD'
  );
$$;
comment on function tests.buy_number(text, text) is 'Claims and completes an order, and returns the number''s status.';

-- Example: select tests.create_with_number('Acme', '+16045550001', owner => 'Ada');
create or replace function tests.create_with_number(organization text, phone_number text, owner text default null)
returns void
language plpgsql set search_path = '' as $$
begin
  perform tests.create_organization(organization, owner => create_with_number.owner);
  perform tests.buy_number(organization, phone_number);
  perform public.activate_phone_number(phone_number, 'phnum_' || lower(organization));
end;
$$;
comment on function tests.create_with_number(text, text, text) is 'Inserts an organization and activates its number.';

-- Example: select tests.call_from('Acme', '+14165550123', key => 'order 1');
create or replace function tests.call_from(
  organization text, phone_number text default '+14165550123', country text default 'CA', key text default null
) returns uuid
language sql set search_path = '' as $$
  select begun.call_id
  from
    public.organizations as o,
    public.begin_call(o.id, call_from.phone_number, call_from.country, call_from.key) as begun
  where o.name = organization;
$$;
comment on function tests.call_from(text, text, text, text) is
  'Begins a call for an organization that the caller sees, and returns the call''s id.';

-- Example: select tests.let_go('Acme', '+16045550001');
create or replace function tests.let_go(organization text, phone_number text) returns uuid
language plpgsql set search_path = '' as $$
begin
  perform tests.create_organization(organization), tests.buy_number(organization, let_go.phone_number);
  update public.provisioning_settings set release_grace = interval '0';
  delete from public.organizations where name = organization;
  return (select id from public.phone_numbers as n where n.phone_number = let_go.phone_number);
end;
$$;
comment on function tests.let_go(text, text) is
  'Inserts an organization with its number and deletes it, so that the number is due to be given back; returns the number''s id.';

-- Example: select tests.claim_release('+16045550001');
create or replace function tests.claim_release(phone_number text) returns uuid
language plpgsql set search_path = '' as $$
begin
  perform public.claim_phone_number_releases(100, 60);
  return (
    select n.release_lease_token from public.phone_numbers as n
    where n.phone_number = claim_release.phone_number and n.status <> 'released'
  );
end;
$$;
comment on function tests.claim_release(text) is
  'Claims all due releases for a minute and returns the lease token of the number''s.';

create or replace function tests.number_id(phone_number text) returns uuid
language sql stable set search_path = '' as $$
  select n.id from public.phone_numbers as n where n.phone_number = number_id.phone_number;
$$;
comment on function tests.number_id(text) is 'The id of the number''s row.';

-- Example: select is(tests.buy_due_orders(), 100::bigint, 'In the first hour, 100 numbers are bought')
create or replace function tests.buy_due_orders() returns bigint
language plpgsql set search_path = '' as $$
declare
  bought bigint := 0;
  claimed record;
begin
  loop
    for claimed in select * from public.claim_phone_number_orders(10, 60) loop
      perform public.complete_phone_number_order(
        claimed.order_id, claimed.lease_token, '+1' || (select 2360000000 + count(*) from public.phone_numbers),
        'PN' || md5(claimed.order_id::text), '{"voice": true, "sms": true}', 'CA'
      );
      bought := bought + 1;
    end loop;
    exit when not found;
  end loop;
  return bought;
end;
$$;
comment on function tests.buy_due_orders() is
  'Claims and completes orders until no more may be bought now, and returns how many were.';

-- Example: select tests.refuse_account('Acme');
create or replace function tests.refuse_account(organization text) returns text
language sql set search_path = '' as $$
  select public.refuse_carrier_account(
    tests.order_id(organization), tests.claim_order(organization), 'TWILIO_20003', 'Authenticate'
  );
$$;
comment on function tests.refuse_account(text) is
  'Claims all due orders, and reports with the organization''s that Twilio refuses the account.';

-- Example: select is(tests.hint_of('select …'), 'FORBIDDEN', 'A client learns why');
create or replace function tests.hint_of(statement text) returns text
language plpgsql set search_path = '' as $$
declare
  hint text;
begin
  execute statement;
  return null;
exception when others then
  get stacked diagnostics hint = pg_exception_hint;
  return hint;
end;
$$;
comment on function tests.hint_of(text) is 'The hint of the error that a statement raises; null when it raises none.';

-- Example: select is(tests.detail_of('select …'), '{"reason": "country"}', 'A client learns the details')
create or replace function tests.detail_of(statement text) returns text
language plpgsql set search_path = '' as $$
declare
  detail text;
begin
  execute statement;
  return null;
exception when others then
  get stacked diagnostics detail = pg_exception_detail;
  return detail;
end;
$$;
comment on function tests.detail_of(text) is 'The detail of the error that a statement raises; null when it raises none.';

-- Example: select tests.notify(30);
create or replace function tests.notify(how_many integer) returns void
language sql set search_path = '' as $$
  insert into public.admin_notifications (type, subject, title, body, created_at)
  select
    'number_missing', (known + n)::text, 'Number ' || known + n || ' is missing', 'Look for it', clock_timestamp()
  from (select count(*) as known from public.admin_notifications) as before, generate_series(1, how_many) as n;
$$;
comment on function tests.notify(integer) is
  'Inserts so many notifications in one statement; their subjects go on from what there is.';

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

-- Example: select tests.call('+16045550001', call => 1);
create or replace function tests.call(phone_number text, call integer, caller text default '+16045550199')
returns table (status text, organization_name text)
language sql set search_path = '' as $$
  select * from public.record_missed_call('CA' || lpad(call::text, 32, '0'), phone_number, caller);
$$;
comment on function tests.call(text, integer, text) is 'Records a call, which the same digits make the same one.';

-- Example: select tests.finish_call('conv_1', '+16045550001');
create or replace function tests.finish_call(conversation_id text, agent_number text) returns uuid
language sql set search_path = '' as $$
  select public.record_finished_call(conversation_id, 'inbound', 'finished', agent_number, duration_seconds => 42);
$$;
comment on function tests.finish_call(text, text) is 'Records a call from outside to a number, and returns its id.';

create or replace function tests.minutes_until_delivery() returns integer
language sql set search_path = '' as $$
  select round(extract(epoch from max(next_delivery_at) - clock_timestamp()) / 60)::integer from public.admin_notifications;
$$;
comment on function tests.minutes_until_delivery() is 'How long it is until the last notification is delivered.';

create or replace function tests.fail_delivery() returns integer
language plpgsql set search_path = '' as $$
begin
  update public.admin_notifications
  set next_delivery_at = now(), delivery_started_at = now() - interval '2 minutes'
  where next_delivery_at is not null;
  perform tests.record_delivery(error => 'Down');
  return tests.minutes_until_delivery();
end;
$$;
comment on function tests.fail_delivery() is
  'Lets the time until the next delivery pass, which fails, and returns the minutes until the one after it.';

-- Example: select tests.leave_alone('Acme');
create or replace function tests.leave_alone(organization text) returns void
language plpgsql set search_path = '' as $$
begin
  alter table public.phone_number_orders disable trigger set_updated_at;
  update public.phone_number_orders set updated_at = now() - interval '1 hour' where organization_name = organization;
  alter table public.phone_number_orders enable trigger set_updated_at;
end;
$$;
comment on function tests.leave_alone(text) is 'Lets an hour pass in which nobody works on the organization''s order.';

-- Example: select tests.adopt('Acme', '+16045550001');
create or replace function tests.adopt(organization text, phone_number text) returns text
language sql set search_path = '' as $$
  select public.adopt_phone_number(
    adopt.phone_number, 'PN' || md5(adopt.phone_number), (select id from public.organizations where name = organization),
    '{"voice": true}', 'CA', 1.15, 'USD'
  );
$$;
comment on function tests.adopt(text, text) is 'Adopts a paid number for an organization.';

-- Example: select tests.conclude('+16045550001', 'at_risk');
create or replace function tests.conclude(
  phone_number text, class text, confirmed boolean default true, message text default 'The message',
  asked_elevenlabs boolean default true
) returns text
language plpgsql set search_path = '' as $$
declare
  look uuid := (select id from public.begin_reconciliation());
begin
  perform public.note_findings(look, jsonb_build_array(jsonb_build_object(
    'number_key', 'PN' || md5(phone_number), 'class', class, 'confirmed', confirmed, 'phone_number', phone_number,
    'twilio_sid', 'PN' || md5(phone_number), 'title', 'The title', 'message', message, 'suggested_command', 'the command'
  )));
  perform public.end_reconciliation(look);
  return public.conclude_reconciliation(look, asked_elevenlabs);
end;
$$;
comment on function tests.conclude(text, text, boolean, text, boolean) is
  'Reconciles, and finds this one thing. Returns what the conclusion does.';

-- Example: select tests.count_messages('2024-03-01', '+16045550001', 3);
create or replace function tests.count_messages(day date, phone_number text, quantity bigint) returns void
language sql set search_path = '' as $$
  select public.record_message_counts(count_messages.day, jsonb_build_array(jsonb_build_object(
    'phone_number', count_messages.phone_number, 'quantity', count_messages.quantity, 'messages', 1
  )));
$$;
comment on function tests.count_messages(date, text, bigint) is
  'Records that on this day there was one message, of this number and of so many segments.';

-- Example: select tests.today_in_utc();
create or replace function tests.today_in_utc() returns date
language sql stable set search_path = '' as $$
  select (now() at time zone 'UTC')::date;
$$;
comment on function tests.today_in_utc() is 'The day that it is in UTC.';

create or replace function tests.is_idle() returns boolean
language plpgsql set search_path = '' as $$
declare
  look uuid := (select id from public.begin_reconciliation());
begin
  return (select f.idle from public.reconciliation_facts(look, '', 1000) as f);
end;
$$;
comment on function tests.is_idle() is 'Whether the only number is used too little.';

grant execute on all functions in schema tests to anon, authenticated, service_role;

select plan(1);
select has_function('tests', 'start_afresh', 'The tests can set their scene');
select * from finish();
commit;
