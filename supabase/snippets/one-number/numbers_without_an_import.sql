-- Numbers that wait for their import: those that are left to an admin, that were to be imported by themselves long ago, and why.
select
  case
    when d.import_failed_at is not null then 'not imported by itself: an admin imports it'
    when s.answered_by = 'automatic_import' and a.refused_since is not null then 'held: ElevenLabs refuses all imports'
    when s.answered_by = 'automatic_import' and d.import_due_at < now() - interval '15 minutes' then 'overdue: npm run doctor says why'
    when s.answered_by = 'automatic_import' and d.import_due_at is not null then 'under way'
    else 'an admin imports it'
  end as state,
  n.organization_name,
  n.phone_number,
  coalesce(d.import_error_code, a.error_code) as error_code,
  coalesce(d.import_error_message, a.error_message) as error_message,
  d.import_attempts as attempts,
  n.created_at as waits_since,
  d.import_due_at as due_at,
  d.monthly_price,
  d.monthly_price_currency as currency,
  n.organization_id
from public.phone_numbers as n
join public.phone_number_details as d on d.phone_number_id = n.id
cross join public.answering_settings as s
cross join public.elevenlabs_account as a
where n.status = 'pending_import'
order by n.created_at, n.id
limit 100;
