-- Helpers with which every test sets up its scene and reads results. Runs after 000-setup.sql.
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
  delete from public.member_departures;
  delete from public.wake_ups;
  delete from public.woken_functions;
  delete from public.platform_admins;
  delete from public.provisioning_settings;
  insert into public.provisioning_settings default values;
  delete from public.heartbeats;
  insert into public.heartbeats default values;
  delete from public.twilio_account;
  insert into public.twilio_account default values;
  delete from public.own_project;
  insert into public.own_project default values;
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
  organization_name text, owner text default null, area_code text default null, policy public.provisioning_policy default 'auto'
) returns uuid
language sql set search_path = '' as $$
  insert into public.organizations (name, created_by, area_code, provisioning_policy)
  values (organization_name, tests.user_id(owner), area_code, policy)
  returning id;
$$;
comment on function tests.create_organization(text, text, text, public.provisioning_policy) is 'Inserts an organization.';

-- Example: select tests.add_member('Acme', 'Ben');
create or replace function tests.add_member(organization text, user_name text) returns void
language plpgsql set search_path = '' as $$
begin
  insert into public.organization_members (organization_id, user_id)
  select id, tests.user_id(user_name) from public.organizations where name = organization;
end;
$$;
comment on function tests.add_member(text, text) is 'Makes a user a member of an organization.';

-- Example: select tests.delete_account('Ada');
create or replace function tests.delete_account(user_name text) returns void
language sql set search_path = '' as $$
  delete from auth.users where id = tests.user_id(user_name);
$$;
comment on function tests.delete_account(text) is 'Deletes a user, as Auth does.';

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

-- Example: select tests.today_in_utc();
create or replace function tests.today_in_utc() returns date
language sql stable set search_path = '' as $$
  select (now() at time zone 'UTC')::date;
$$;
comment on function tests.today_in_utc() is 'Today''s date in UTC.';

grant execute on all functions in schema tests to anon, authenticated, service_role;

select plan(1);
select has_function('tests', 'start_afresh', 'The tests can set their scene');
select * from finish();
commit;
