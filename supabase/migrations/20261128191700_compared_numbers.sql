-- Each number once: those that Twilio has; those that we have and Twilio does not; those that only ElevenLabs has.
create view one_number.number_keys
with (security_invoker = true)
as
select s.reconciliation_id, s.twilio_sid as number_key, s.phone_number, n.phone_number_id
from public.twilio_sightings as s
left join one_number.numbers_to_reconcile as n on n.twilio_sid = s.twilio_sid
union all
select r.id, n.twilio_sid, n.phone_number, n.phone_number_id
from public.reconciliations as r
cross join one_number.numbers_to_reconcile as n
where n.status <> 'released' and not exists (
  select from public.twilio_sightings as s where s.reconciliation_id = r.id and s.twilio_sid = n.twilio_sid
)
union all
-- It may be left of a number that was released, and perhaps more than once.
select only_there.*
from (
  select distinct on (e.reconciliation_id, e.phone_number)
    e.reconciliation_id, e.phone_number as number_key, e.phone_number, n.phone_number_id
  from public.elevenlabs_sightings as e
  left join public.phone_numbers as live on live.phone_number = e.phone_number and live.status <> 'released'
  left join one_number.numbers_to_reconcile as n on n.phone_number = e.phone_number
  where live.id is null and not exists (
    select from public.twilio_sightings as s
    where s.reconciliation_id = e.reconciliation_id and s.phone_number = e.phone_number
  )
  order by e.reconciliation_id, e.phone_number, n.released_at desc
) as only_there;

revoke all on table one_number.number_keys from public, anon, authenticated, service_role;

comment on view one_number.number_keys is
  'The numbers that anybody has, by Twilio''s id, or by the number where Twilio never had it.';

create view one_number.compared_numbers
with (security_invoker = true)
as
select
  k.reconciliation_id,
  k.number_key,
  k.phone_number,
  t.twilio_sid is not null as at_twilio,
  t.twilio_sid,
  t.friendly_name,
  t.voice_url,
  t.answers_elsewhere,
  t.tagged_organization_id,
  coalesce(not one_number.is_own_tag(t.tagged_project, r.project_name), false) as is_tagged_elsewhere,
  t.tagged_organization_id is not null and t.tagged_project is null as is_tagged_without_project,
  coalesce(g.id is not null and o.is_open, false) as tagged_organization_waits,
  -- Changes made while the lists were read may be missing in them, and changes shortly before, too: a list may lag behind.
  coalesce(
    o.leased_until > clock_timestamp() or (o.is_worked_on and o.updated_at > settled.until), false
  ) as tagged_purchase_under_way,
  n.phone_number_id is null and exists (
    select from one_number.numbers_to_reconcile as other
    where other.order_id = o.order_id and other.status <> 'released' and other.twilio_sid <> t.twilio_sid
  ) as tagged_organization_has_another,
  n.phone_number_id,
  n.is_own,
  n.status,
  n.organization_id,
  n.organization_name,
  n.answered_by,
  n.elevenlabs_phone_id,
  n.purchased_at,
  n.recorded_at,
  (
    select count(*) = 30 from public.message_count_days as d
    where d.day >= (now() at time zone 'UTC')::date - 30 and d.day < (now() at time zone 'UTC')::date
  ) as messages_are_counted,
  coalesce(n.release_under_way, false) as release_under_way,
  coalesce(n.updated_at > settled.until, false) as changed_lately,
  registered.phone_number as imported_phone_number,
  registered.agent_id as imported_agent_id,
  r.asks_elevenlabs,
  r.agent_id as expected_agent_id,
  r.voice_url as expected_voice_url,
  r.project_name,
  case when t.twilio_sid is not null then
    coalesce((r.list_prices -> t.country ->> 'amount')::numeric, n.monthly_price)
  end as monthly_price,
  case when t.twilio_sid is not null then
    coalesce(r.list_prices -> t.country ->> 'currency', n.monthly_price_currency)
  end as monthly_price_currency
from one_number.number_keys as k
join public.reconciliations as r on r.id = k.reconciliation_id
-- Longer than a function lives (https://supabase.com/docs/guides/functions/limits).
cross join lateral (select r.read_since - interval '10 minutes' as until) as settled
left join public.twilio_sightings as t on t.reconciliation_id = k.reconciliation_id and t.twilio_sid = k.number_key
left join public.organizations as g on g.id = t.tagged_organization_id
left join one_number.orders_to_reconcile as o on o.organization_id = t.tagged_organization_id
left join one_number.numbers_to_reconcile as n on n.phone_number_id = k.phone_number_id
left join public.elevenlabs_sightings as registered
  on registered.reconciliation_id = k.reconciliation_id and registered.elevenlabs_phone_id = n.elevenlabs_phone_id;

revoke all on table one_number.compared_numbers from public, anon, authenticated, service_role;

comment on view one_number.compared_numbers is
  'Every number as Twilio, ElevenLabs and our records have it, and as it should be.';
