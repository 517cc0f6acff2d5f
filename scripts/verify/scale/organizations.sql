-- Fills a migrated, empty database with as many organizations as the setting scale.organizations says, and what follows from
-- them: about 90 of 100 have an active number; of each other state there is about one in 100.
-- Plain inserts, without triggers and foreign keys, so that a million takes minutes; every check constraint holds.
-- The ids are hashes, so that they are in no order, and can be computed: scale_id('organization', 500).
set session_replication_role = replica;
set synchronous_commit = off;

set maintenance_work_mem = '256MB';

-- Indexes are made at the end, at once: one insert after the other, in the order of random ids, takes ten times as long.
create temporary table filled as
select unnest(array[
  'auth.users', 'public.organizations', 'public.organization_members', 'public.phone_number_orders', 'public.phone_numbers',
  'public.phone_number_details', 'public.phone_number_releases', 'public.admin_notifications', 'public.notification_deliveries',
  'public.calls', 'public.call_details', 'public.missed_calls', 'public.message_counts'
])::regclass as name;
update pg_index set indisready = false, indisvalid = false where indrelid in (select name from filled);

create function pg_temp.scale_id(kind text, i bigint) returns uuid
language sql immutable parallel safe return md5(kind || i)::uuid;

-- What is decided for each, once. The first 100 belong to user 1, the next three to user 2, each other one to a user of its own.
-- Beyond their number: those that were deleted, whose number is about to be given back.
create temporary table scale as
select
  i,
  case
    when i > size then 'releasing'
    when i <= 103 then 'active'
    else coalesce((array['held', 'failed', 'cancelled', 'pending_import', 'suspended', 'released'])[i % 100 + 1], 'active')
  end as state,
  case when i <= 100 then 1 when i <= 103 then 2 else i end as user_number,
  pg_temp.scale_id('organization', i) as organization_id,
  pg_temp.scale_id('order', i) as order_id,
  pg_temp.scale_id('number', i) as number_id,
  (array['Garden', 'Harbour', 'Summit', 'Cedar', 'Prairie', 'Lakeside', 'Northern', 'Maple', 'Coastal', 'Granite'])[i % 10 + 1]
    || ' ' || (array['Dental', 'Plumbing', 'Legal', 'Bakery', 'Roofing', 'Clinic', 'Motors'])[i % 7 + 1] || ' ' || i as name,
  '+1' || (array['604', '416', '212', '415', '514', '206', '312', '713', '305', '403'])[i % 10 + 1]
    || lpad((2000000 + i / 10)::text, 7, '0') as phone_number,
  -- Evenly over the last 400 days.
  date_trunc('second', now()) - interval '400 days' * (1 - i::float8 / (size * 1.01 + 1)) - interval '1 minute' as created_at
from (select current_setting('scale.organizations')::bigint as size) as wanted
cross join lateral generate_series(1, size + ceil(size / 100.0)::bigint) as i;
analyze scale;

insert into auth.users (id, email)
select pg_temp.scale_id('user', user_number), 'user-' || user_number || '@scale.example.com'
from (select distinct user_number from scale) as s;

insert into public.organizations (id, name, provisioning_policy, created_by, created_at, updated_at)
select
  organization_id, name, (case state when 'cancelled' then 'never' else 'auto' end)::public.provisioning_policy,
  pg_temp.scale_id('user', user_number), created_at, created_at
from scale where state <> 'releasing';

-- Every fourth one has a second member: the owner of the next.
insert into public.organization_members (organization_id, user_id, role, created_at)
select organization_id, pg_temp.scale_id('user', user_number), 'owner'::public.organization_role, created_at
from scale where state <> 'releasing'
union all
select s.organization_id, pg_temp.scale_id('user', s.user_number + 1), 'member', s.created_at
from scale as s
where s.i > 103 and s.i % 4 = 0 and exists (select from scale as next where next.i = s.i + 1 and next.state <> 'releasing');

insert into public.phone_number_orders (
  id, organization_id, organization_name, ordered_by, status, attempts, due_at, created_at, updated_at,
  held_at, announced_at, last_error_code, last_error_message,
  purchasing_at, reserved_phone_number, reserved_at, asked_to_sell_at, purchased_at, failed_at, cancelled_at,
  organization_deleted_at
)
select
  order_id, organization_id, name, pg_temp.scale_id('user', user_number),
  (case when state in ('held', 'failed', 'cancelled') then state else 'purchased' end)::public.phone_number_order_status,
  case state when 'held' then 0 when 'cancelled' then 0 when 'failed' then 20 else 1 end,
  null, created_at, created_at,
  case state when 'held' then created_at end, case state when 'held' then created_at end,
  case state when 'held' then 'HELD_BY_POLICY' when 'failed' then 'TWILIO_500' end,
  case state when 'held' then 'The organization was inserted with provisioning_policy "hold"' when 'failed' then 'No answer' end,
  case when state not in ('held', 'cancelled') then created_at end,
  case when state not in ('held', 'cancelled', 'failed', 'released') then phone_number end,
  case when state not in ('held', 'cancelled', 'failed', 'released') then created_at end,
  case when state not in ('held', 'cancelled', 'failed') then created_at end,
  case when state not in ('held', 'cancelled', 'failed') then created_at end,
  case state when 'failed' then created_at end, case state when 'cancelled' then created_at end,
  case state when 'releasing' then now() end
from scale;

insert into public.phone_numbers (
  id, order_id, organization_id, organization_name, phone_number, status, country, region, locality, capabilities,
  purchased_at, activated_at, suspended_at, releasing_at, released_at, created_at, updated_at
)
select
  number_id, order_id, case when state <> 'releasing' then organization_id end, name, phone_number,
  state::public.phone_number_status, 'CA', 'BC', 'Vancouver', '{"voice": true, "sms": true}',
  created_at, case when state <> 'pending_import' then created_at + interval '1 hour' end,
  case state when 'suspended' then created_at + interval '1 day' end,
  case when state in ('releasing', 'released') then now() - interval '1 hour' end,
  case state when 'released' then now() end, created_at, created_at
from scale where state not in ('held', 'failed', 'cancelled');

insert into public.phone_number_details (
  phone_number_id, twilio_sid, monthly_price, monthly_price_currency, monthly_price_source, ordered_by,
  elevenlabs_phone_id, elevenlabs_verification, elevenlabs_phone_id_set_at, elevenlabs_phone_id_set_by, created_at, updated_at
)
select
  number_id, 'PN' || md5(phone_number), 1.15, 'USD', 'twilio', pg_temp.scale_id('user', user_number),
  case when imported then 'phnum_' || i end, case when imported then 'verified'::public.elevenlabs_verification end,
  case when imported then created_at + interval '1 hour' end, case when imported then 'admin@example.com' end,
  created_at, created_at
from scale
cross join lateral (select state in ('active', 'suspended', 'releasing')) as is_active (imported)
where state not in ('held', 'failed', 'cancelled');

insert into public.live_number_costs (currency, source, numbers, monthly_cost)
select 'USD', 'twilio', count(*), count(*) * 1.15
from scale where state not in ('held', 'failed', 'cancelled', 'released');

insert into public.phone_number_releases (
  phone_number_id, organization_id, status, due_at, confirmed_by, began_at, final_at, released_at, created_at, updated_at
)
select
  number_id, case state when 'released' then organization_id end,
  (case state when 'released' then 'released' else 'scheduled' end)::public.phone_number_release_status,
  case state when 'releasing' then now() + interval '3 days' end, case state when 'released' then 'admin@example.com' end,
  case state when 'released' then now() end, case state when 'released' then now() end,
  case state when 'released' then now() end, now(), now()
from scale where state in ('releasing', 'released');

insert into public.admin_notifications (
  id, type, subject, title, body, status, resolved_at, organization_id, phone_number_id, order_id, created_at, updated_at
)
select
  pg_temp.scale_id('notification', i), kind.type,
  case when state in ('held', 'failed') then pg_temp.scale_id('user', user_number)::text else phone_number end,
  'About ' || name, 'What to do about ' || name,
  (case when is_pending then 'pending' else 'resolved' end)::public.notification_status,
  case when not is_pending then created_at + interval '1 hour' end,
  case when state <> 'releasing' then organization_id end,
  case when state not in ('held', 'failed') then number_id end, order_id, created_at, created_at
from scale
cross join lateral (
  select
    case state
      when 'held' then 'provisioning_held' when 'failed' then 'provisioning_failed' when 'releasing' then 'release_scheduled'
      else 'elevenlabs_import_required'
    end as type,
    state in ('held', 'failed', 'pending_import', 'releasing') as is_pending
) as kind
where state <> 'cancelled';

insert into public.notification_deliveries (
  notification_id, type, emailed_at, emailed_to, kind, started_at, due_at, attempts, remind_at, created_at, updated_at
)
select
  n.id, n.type, n.created_at, '{admin@example.com}', 'single', n.created_at, null, 1,
  case when n.status = 'pending' and n.type = 'elevenlabs_import_required' then now() + interval '1 day' end,
  n.created_at, n.created_at
from public.admin_notifications as n;

-- Two calls of every fifth organization, twenty of the first ones; what is older than 90 days is emptied.
create temporary table scale_calls as
select
  s.organization_id, s.number_id, s.phone_number, s.name, s.i, c,
  greatest(s.created_at, now() - interval '120 days') + (now() - greatest(s.created_at, now() - interval '120 days')) * random()
    as started_at
from scale as s
cross join lateral generate_series(1, case when s.i <= 103 then 20 when s.i % 5 = 4 then 2 else 0 end) as c
where s.state = 'active';

insert into public.calls (
  id, started_at, direction, other_party, status, result, duration_seconds, organization_name, agent_number, emptied_at,
  organization_id, phone_number_id, created_at, updated_at
)
select
  pg_temp.scale_id('call', i * 1000 + c), started_at, 'inbound',
  case when started_at > now() - interval '89 days' then '+1778' || lpad((2000000 + i % 1000)::text, 7, '0') end,
  'finished', 'answered', 60, name, phone_number,
  case when started_at <= now() - interval '89 days' then now() end, organization_id, number_id, started_at, started_at
from scale_calls;

insert into public.call_details (call_id, conversation_id, call_sid, created_at, updated_at)
select pg_temp.scale_id('call', i * 1000 + c), 'conv_' || i || '_' || c, 'CA' || md5(i || '-' || c), started_at, started_at
from scale_calls;

insert into public.missed_calls (called_at, caller, organization_id, phone_number_id, call_sid)
select
  started_at, case when started_at > now() - interval '89 days' then '+1778' || lpad((2000000 + i % 1000)::text, 7, '0') end,
  organization_id, number_id, 'CA' || md5('missed' || i || '-' || c)
from scale_calls where c % 2 = 0;

insert into public.message_counts (phone_number_id, day, quantity, messages)
select s.number_id, (s.created_at at time zone 'UTC')::date + d, 3, 2
from scale as s cross join generate_series(0, 4) as d
where s.state = 'active' and s.i % 20 = 4 and s.created_at < now() - interval '10 days';

insert into public.message_count_days (day, counted_at)
select day::date, now()
from generate_series(now() - interval '401 days', now() - interval '1 day', interval '1 day') as day;

update public.provisioning_settings
set max_monthly_cost = 1000000000, max_purchases_per_hour = 1000000, max_purchases_per_day = 1000000
where id;

do $$
declare
  filled_table regclass;
begin
  for filled_table in select name from filled loop
    execute format('reindex table %s', filled_table);
  end loop;
end;
$$;

drop table scale, scale_calls, filled;
drop function pg_temp.scale_id(text, bigint);
reset session_replication_role;
reset synchronous_commit;
reset maintenance_work_mem;
