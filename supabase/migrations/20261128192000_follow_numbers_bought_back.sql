-- The same digits are the same number: who loses one and buys it back in Twilio's console gets it under a new id. By now Twilio
-- has said of the old id that it has it no more. A tag that names somebody else says whose it is now.
create function one_number.follow_numbers_bought_back(run public.reconciliations)
returns void
language sql
set search_path = ''
as $$
  with followed as (
    update public.phone_number_details as d
    set twilio_sid = s.twilio_sid
    from one_number.numbers_to_reconcile as n
    join public.twilio_sightings as s on s.phone_number = n.phone_number
    where d.phone_number_id = n.phone_number_id and s.reconciliation_id = run.id and n.status <> 'released'
      -- What is newer than the lists may have been bought after them.
      and n.updated_at < run.read_since - interval '10 minutes'
      and coalesce(s.tagged_organization_id = n.organization_id, true)
      and coalesce(one_number.is_own_tag(s.tagged_project, run.project_name), true)
      and not exists (
        select from public.twilio_sightings as known
        where known.reconciliation_id = run.id and known.twilio_sid = n.twilio_sid
      )
      and not exists (select from public.phone_number_details as recorded where recorded.twilio_sid = s.twilio_sid)
    returning d.phone_number_id
  )
  update public.reconciliations as r
  set numbers_bought_back = r.numbers_bought_back + (select count(*) from followed)
  where r.id = run.id;
$$;

revoke execute on function one_number.follow_numbers_bought_back(public.reconciliations)
from public, anon, authenticated, service_role;

comment on function one_number.follow_numbers_bought_back(public.reconciliations) is
  'Gives the records of numbers that were bought back their new ids at Twilio, and counts them.';
