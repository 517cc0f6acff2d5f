-- Security definer: the tables are read-only for every API role.
create function public.record_twilio_sightings(
  reconciliation_id uuid, lease_token uuid, sightings jsonb, next_page text default null,
  list_prices jsonb default null, unreadable integer default 0
)
returns setof public.reconciliations
language plpgsql
security definer
set search_path = ''
as $$
declare
  run public.reconciliations := one_number.lock_leased_reconciliation(reconciliation_id, lease_token, '{reading_twilio,asking_twilio}');
  recorded integer;
begin
  if run.id is null then
    return;
  end if;

  insert into public.twilio_sightings (
    reconciliation_id, twilio_sid, phone_number, country, friendly_name, tagged_organization_id, tagged_project,
    purchased_at, voice_url, answers_elsewhere, capabilities
  )
  select
    run.id, s.twilio_sid, s.phone_number, s.country, s.friendly_name, s.tagged_organization_id, s.tagged_project,
    s.purchased_at, s.voice_url, s.answers_elsewhere, s.capabilities
  from jsonb_to_recordset(sightings) as s (
    twilio_sid text, phone_number text, country text, friendly_name text, tagged_organization_id uuid, tagged_project text,
    purchased_at timestamptz, voice_url text, answers_elsewhere boolean, capabilities jsonb
  )
  -- A list that changes while it is read may show a number on two pages.
  on conflict do nothing;
  get diagnostics recorded = row_count;

  update public.reconciliations as r
  set
    numbers_at_twilio = coalesce(r.numbers_at_twilio, 0) + recorded,
    unreadable_at_twilio = r.unreadable_at_twilio + record_twilio_sightings.unreadable,
    list_prices = coalesce(record_twilio_sightings.list_prices, r.list_prices)
  where r.id = run.id;

  return query select * from one_number.advance_reconciliation(
    run,
    case
      when record_twilio_sightings.next_page is not null then run.status
      when run.status = 'reading_twilio' then 'asking_twilio'
      when run.asks_elevenlabs then 'reading_elevenlabs'
      else 'comparing'
    end::public.reconciliation_status,
    record_twilio_sightings.next_page
  );
end;
$$;

revoke execute on function public.record_twilio_sightings(uuid, uuid, jsonb, text, jsonb, integer)
from public, anon, authenticated;
grant execute on function public.record_twilio_sightings(uuid, uuid, jsonb, text, jsonb, integer) to service_role;

comment on function public.record_twilio_sightings(uuid, uuid, jsonb, text, jsonb, integer) is
  'Copies a page of Twilio''s list: [{twilio_sid, phone_number, country, friendly_name, tagged_organization_id, tagged_project, purchased_at, voice_url, answers_elsewhere, capabilities}], or what Twilio told of numbers that it was asked for, notes how many entries could not be read, and goes on to the next page, or without one to the next step. Nothing for whom the lease is not any more.';
