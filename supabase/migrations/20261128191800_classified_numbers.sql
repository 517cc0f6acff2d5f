-- What is the matter with each number: the first of these that holds. What changed lately is not held against lists that may
-- not show it yet.
create view one_number.classified_numbers
with (security_invoker = true)
as
select
  n.*,
  case
    -- Another project bought it, or it is in another Twilio account: it is not this project's to judge.
    when not n.is_own then 'not_ours'

    -- Only ElevenLabs has it.
    when not n.at_twilio and n.status is null then 'not_ours'
    -- Twilio does not have it.
    when not n.at_twilio and (n.changed_lately or n.release_under_way) then 'ok'
    when not n.at_twilio and n.status = 'released' then 'elevenlabs_mismatch'
    when not n.at_twilio then 'number_missing'

    -- We have no record of it.
    when n.status is null and n.tagged_organization_id is null then 'not_ours'
    -- Two projects may share a Twilio account.
    when n.status is null and n.is_tagged_elsewhere then 'not_ours'
    when n.status is null and n.tagged_organization_has_another then 'number_unaccounted'
    when n.status is null and n.tagged_purchase_under_way then 'ok'
    when n.status is null then 'number_unaccounted'

    -- We gave it back.
    when n.status = 'released' and n.changed_lately then 'ok'
    -- Both projects had bought it, and this one left it to the other.
    when n.status = 'released' and n.is_tagged_elsewhere then 'not_ours'
    when n.status = 'released' then 'number_still_billed'

    -- Its tag names another organization than its record, or another project.
    when n.tagged_organization_id <> n.organization_id or n.is_tagged_elsewhere then 'number_unaccounted'

    -- It is being given back, or kept after its organization was deleted: the admins know of it.
    when n.status = 'releasing' then 'ok'

    -- ElevenLabs does not have it under its id, or not with its agent.
    when n.asks_elevenlabs and not n.changed_lately and n.status <> 'pending_import' and n.answered_by = 'import' and not coalesce(
      n.imported_phone_number = n.phone_number
        and n.imported_agent_id = coalesce(n.expected_agent_id, n.imported_agent_id),
      false
    ) then 'elevenlabs_mismatch'

    -- An import would have changed whom Twilio asks. With ElevenLabs' list, the finding above says more.
    when not n.asks_elevenlabs and not n.changed_lately and n.status = 'active' and n.answered_by = 'import'
      and n.voice_url = n.expected_voice_url and not n.answers_elsewhere
    then 'number_unanswered'

    -- Calls go elsewhere. ElevenLabs' host, or one of its regions, is not documented: it is what an import is seen to set
    -- (https://elevenlabs.io/docs/overview/administration/data-residency). Where nothing is expected, nothing is wrong; but
    -- an application or a trunk, for which Twilio ignores the URL, is never expected.
    when not n.changed_lately and (
      n.answers_elsewhere
      or (
        (n.answered_by = 'registration' or n.voice_url !~ '^https://api(\.[a-z0-9-]+)*\.elevenlabs\.io(:443)?/twilio/inbound_call([?#]|$)')
        and ((n.status <> 'pending_import' and n.answered_by = 'import') or n.voice_url <> n.expected_voice_url)
      )
    ) then 'webhook_mismatch'

    when n.status = 'pending_import' then 'elevenlabs_import_required'

    -- Twilio may reclaim a number without three completed calls of twelve seconds in a month, or three messages
    -- (https://www.twilio.com/docs/phone-numbers/best-practices).
    -- Of one that was taken over, nobody knows what came before.
    when n.recorded_at < now() - interval '30 days' and (
      select count(*) < 3
      from (
        select
        from public.calls as c
        where c.phone_number_id = n.phone_number_id and c.duration_seconds >= 12
          and c.started_at > now() - interval '30 days'
        limit 3
      ) as calls
    ) and (
      select coalesce(sum(m.messages), 0) < 3
      from public.message_counts as m
      where m.phone_number_id = n.phone_number_id and m.day >= (now() at time zone 'UTC')::date - 30
    ) then 'number_at_risk'
    else 'ok'
  end as class
from one_number.compared_numbers as n;

revoke all on table one_number.classified_numbers from public, anon, authenticated, service_role;

comment on view one_number.classified_numbers is
  'Every number with its class: ok, not_ours, or the type of the notification about it.';
