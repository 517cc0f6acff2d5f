-- How the tests place calls and count messages. Runs after 002-orders-and-numbers.sql.
begin;

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

-- Example: select tests.call('+16045550001', call => 1);
create or replace function tests.call(phone_number text, call integer, caller text default '+16045550199')
returns table (status text, organization_name text)
language plpgsql set search_path = '' as $$
begin
  return query select c.status::text, c.organization_name
  from public.record_missed_call('CA' || lpad($2::text, 32, '0'), $1, $3) as c;
  set constraints public.show_missed_call immediate;
  set constraints public.show_missed_call deferred;
end;
$$;
comment on function tests.call(text, integer, text) is
  'Records a missed call, to the end of its transaction; the same digits are the same call.';

-- Example: select tests.finish_call('conv_1', '+16045550001', caller => '+16045550199');
create or replace function tests.finish_call(
  conversation_id text, agent_number text, caller text default null, called_at timestamptz default null
) returns uuid
language sql set search_path = '' as $$
  select public.record_finished_call(
    conversation_id, 'inbound', 'finished', agent_number,
    other_party => caller, started_at => called_at, duration_seconds => 42
  );
$$;
comment on function tests.finish_call(text, text, text, timestamptz) is
  'Records a call from outside to a number, and returns its id.';

-- Example: select tests.count_messages('2024-03-01', '+16045550001', 3);
create or replace function tests.count_messages(day date, phone_number text, quantity bigint) returns void
language sql set search_path = '' as $$
  select one_number.record_message_counts(count_messages.day, jsonb_build_array(jsonb_build_object(
    'phone_number', count_messages.phone_number, 'quantity', count_messages.quantity, 'messages', 1
  )));
$$;
comment on function tests.count_messages(date, text, bigint) is
  'Records one message of this number on this day, with so many segments.';

grant execute on all functions in schema tests to anon, authenticated, service_role;

select plan(1);
select has_function('tests', 'call_from', 'The tests can call');
select * from finish();
commit;
