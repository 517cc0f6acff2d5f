-- Every moment that a number remembers. Twilio's ids and ElevenLabs' are no secrets to admins; there are no others in here.
create view one_number.phone_number_events
with (security_invoker = true)
as
select
  n.id as phone_number_id, moment.at, moment.place, moment.event, moment.description, moment.actor,
  n.phone_number, o.organization_id
from public.phone_numbers as n
join public.phone_number_details as d on d.phone_number_id = n.id
join public.phone_number_orders as o on o.id = n.order_id
cross join lateral (
  values
    (
      -- Twilio tells whole seconds: they would put a purchase before its reservation.
      case when n.created_at > n.purchased_at + interval '10 minutes' then n.purchased_at else n.created_at end,
      20, 'NUMBER_BOUGHT',
      format('%s was bought for %s', concat_ws(', ', n.phone_number, n.locality, n.region, n.country), n.organization_name)
        || one_number.price_in_brackets(d.monthly_price, d.monthly_price_currency)
        || coalesce(', by the project ' || d.project_name, '') || coalesce(', in the Twilio account ' || d.twilio_account_sid, ''),
      null
    ),
    (
      case when n.created_at > n.purchased_at + interval '10 minutes' then n.created_at end, 21, 'NUMBER_RECORDED',
      'Twilio had the number before it was recorded: it was taken over, or found by its tag', null
    ),
    (d.importing_since, 22, 'IMPORT_BEGUN', 'An import in ElevenLabs began through the API', null),
    (
      case when d.import_error_code is not null then coalesce(d.import_failed_at, d.updated_at) end, 23, 'IMPORT_FAILED',
      format('The last automatic import failed: %s: %s', d.import_error_code, d.import_error_message), 'automatic import'
    ),
    (
      n.activated_at, 24, 'NUMBER_ACTIVATED',
      'The number was activated' || case
        when d.answered_by = 'registration' then ': each of its calls is registered at ElevenLabs, without an import'
        when d.elevenlabs_phone_id_set_at = n.activated_at then
          format(' with the ElevenLabs id %s (%s)', d.elevenlabs_phone_id, d.elevenlabs_verification)
        else ''
      end,
      case when d.elevenlabs_phone_id_set_at = n.activated_at then d.elevenlabs_phone_id_set_by end
    ),
    (
      case when d.elevenlabs_phone_id_set_at <> n.activated_at then d.elevenlabs_phone_id_set_at end, 25, 'ELEVENLABS_ID_CHANGED',
      format('The number got the ElevenLabs id %s (%s)', d.elevenlabs_phone_id, d.elevenlabs_verification),
      d.elevenlabs_phone_id_set_by
    ),
    (n.suspended_at, 26, 'NUMBER_SUSPENDED', 'The number was suspended', null),
    (n.released_at, 39, 'NUMBER_RELEASED', format('%s was given back', n.phone_number), null)
) as moment (at, place, event, description, actor)
where moment.at is not null
union all
select
  r.phone_number_id, moment.at, moment.place, moment.event, moment.description, moment.actor, n.phone_number, o.organization_id
from public.phone_number_releases as r
join public.phone_numbers as n on n.id = r.phone_number_id
join public.phone_number_orders as o on o.id = n.order_id
cross join lateral (
  values
    (
      r.created_at, 30, 'RELEASE_SCHEDULED',
      'The number is to be given back'
        || coalesce(to_char(r.due_at at time zone 'UTC', '" on "YYYY-MM-DD" at "HH24:MI" UTC"'), ''),
      r.confirmed_by
    ),
    (r.held_at, 31, 'RELEASE_HELD', 'The release was held until an admin decides', null),
    (r.began_at, 32, 'RELEASE_BEGUN', 'The release began: ElevenLabs may have the number no longer', null),
    (
      case when r.status = 'scheduled' and r.last_error_code is not null then r.updated_at end, 33, 'RELEASE_ATTEMPT_FAILED',
      format('The last attempt to give it back failed: %s: %s', r.last_error_code, r.last_error_message), null
    ),
    (r.final_at, 34, 'RELEASE_FINAL', 'Twilio was asked to take the number back: it cannot be kept any more', null),
    (r.kept_at, 35, 'NUMBER_KEPT', 'The number was kept: its release was undone', null)
) as moment (at, place, event, description, actor)
where moment.at is not null
union all
select
  m.phone_number_id, max(m.called_at), 27, 'CALLS_MISSED',
  format('%s %s on %s (UTC)', count(*), case count(*) when 1 then 'call was missed' else 'calls were missed' end,
    (m.called_at at time zone 'UTC')::date),
  null, n.phone_number, o.organization_id
from public.missed_calls as m
join public.phone_numbers as n on n.id = m.phone_number_id
join public.phone_number_orders as o on o.id = n.order_id
group by m.phone_number_id, (m.called_at at time zone 'UTC')::date, n.phone_number, o.organization_id;

revoke all on table one_number.phone_number_events from public, anon, authenticated, service_role;

comment on view one_number.phone_number_events is
  'What happened to each number, with its releases and the calls that no agent took, a count for each day.';
