create index phone_numbers_phone_number_index on public.phone_numbers (phone_number);

-- Each number once: those that Twilio has; those that we have and Twilio does not; those that only ElevenLabs has.
-- Every part is read in the order of an index, so that a page costs the same wherever it is.
create function private.number_keys(reconciliation_id uuid, after_key text, page_size integer)
returns table (number_key text, phone_number text)
language sql
stable
set search_path = ''
as $$
  (
    select s.twilio_sid, s.phone_number
    from public.twilio_sightings as s
    where s.reconciliation_id = number_keys.reconciliation_id and s.twilio_sid > after_key
    order by s.twilio_sid
    limit page_size
  )
  union all
  (
    select n.twilio_sid, n.phone_number
    from public.phone_numbers as n
    where n.twilio_sid > after_key and n.status <> 'released' and not exists (
      select from public.twilio_sightings as s
      where s.reconciliation_id = number_keys.reconciliation_id and s.twilio_sid = n.twilio_sid
    )
    order by n.twilio_sid
    limit page_size
  )
  union all
  (
    select distinct e.phone_number, e.phone_number
    from public.elevenlabs_sightings as e
    where e.reconciliation_id = number_keys.reconciliation_id and e.phone_number > after_key
      and not exists (
        select from public.twilio_sightings as s
        where s.reconciliation_id = number_keys.reconciliation_id and s.phone_number = e.phone_number
      )
      and not exists (
        select from public.phone_numbers as n where n.phone_number = e.phone_number and n.status <> 'released'
      )
    order by e.phone_number
    limit page_size
  )
  order by 1
  limit page_size;
$$;

revoke execute on function private.number_keys(uuid, text, integer) from public, anon;
grant execute on function private.number_keys(uuid, text, integer) to authenticated, service_role;

comment on function private.number_keys(uuid, text, integer) is
  'A page of the numbers that anybody has, in the order of Twilio''s id, or of the number where Twilio never had it.';
