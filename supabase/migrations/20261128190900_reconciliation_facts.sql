create index phone_numbers_phone_number_index on public.phone_numbers (phone_number);

-- Each number once: those that Twilio has; those that we have and Twilio does not; those that only ElevenLabs has.
-- Every part is read in the order of an index, so that a page costs the same wherever it is.
create function one_number.number_keys(reconciliation_id uuid, after_key text, page_size integer)
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
    select d.twilio_sid, n.phone_number
    from public.phone_numbers as n
    join public.phone_number_details as d on d.phone_number_id = n.id
    where d.twilio_sid > after_key and n.status <> 'released' and not exists (
      select from public.twilio_sightings as s
      where s.reconciliation_id = number_keys.reconciliation_id and s.twilio_sid = d.twilio_sid
    )
    order by d.twilio_sid
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

revoke execute on function one_number.number_keys(uuid, text, integer) from public, anon;
grant execute on function one_number.number_keys(uuid, text, integer) to authenticated, service_role;

comment on function one_number.number_keys(uuid, text, integer) is
  'A page of the numbers that anybody has, in the order of Twilio''s id, or of the number where Twilio never had it.';

-- Security invoker: row level security decides what the caller sees. Amounts are text, as JSON's numbers are not exact.
create function public.reconciliation_facts(
  reconciliation_id uuid,
  after_key text,
  page_size integer,
  previous_id uuid default null
)
returns table (
  number_key text,
  phone_number text,
  at_twilio boolean,
  voice_url text,
  answers_elsewhere boolean,
  capabilities jsonb,
  tagged_organization_id uuid,
  tagged_organization_exists boolean,
  tagged_order_status public.phone_number_order_status,
  tagged_purchase_under_way boolean,
  tagged_has_number boolean,
  status public.phone_number_status,
  organization_id uuid,
  organization_name text,
  elevenlabs_phone_id text,
  monthly_price text,
  monthly_price_currency text,
  purchased_at timestamptz,
  release_under_way boolean,
  changed_lately boolean,
  idle boolean,
  imported_phone_number text,
  imported_agent_id text,
  imported_ids text[],
  previous_class text
)
language sql
stable
set search_path = ''
as $$
  with look as (
    -- Longer than a function lives (https://supabase.com/docs/guides/functions/limits) and a list may lag behind: what
    -- changed since may have changed while the lists were read.
    select r.id, r.started_at - interval '10 minutes' as settled_until
    from public.reconciliations as r
    where r.id = reconciliation_facts.reconciliation_id
  )
  select
    k.number_key,
    k.phone_number,
    t.twilio_sid is not null,
    t.voice_url,
    t.answers_elsewhere,
    t.capabilities,
    t.tagged_organization_id,
    g.id is not null,
    o.status,
    coalesce(
      (o.status = 'purchasing' and o.due_at > clock_timestamp())
        or (o.status in ('queued', 'purchasing') and o.updated_at > look.settled_until),
      false
    ),
    t.tagged_organization_id is not null and exists (
      select from public.phone_number_records as other
      where other.order_id = o.id and other.status <> 'released' and other.twilio_sid <> t.twilio_sid
    ),
    n.status,
    bought.organization_id,
    n.organization_name,
    n.elevenlabs_phone_id,
    n.monthly_price::text,
    n.monthly_price_currency,
    n.purchased_at,
    exists (
      select from public.phone_number_releases as r
      where r.phone_number_id = n.id and r.status in ('scheduled', 'held') and r.began_at is not null
    ),
    coalesce(n.updated_at > look.settled_until, false),
    -- Twilio may reclaim a number without three completed calls of twelve seconds in a month, or three messages
    -- (https://www.twilio.com/docs/phone-numbers/best-practices).
    coalesce(n.status in ('active', 'suspended') and n.purchased_at < now() - interval '30 days', false)
      and (
        select count(*) < 3
        from public.calls as c
        where c.phone_number_id = n.id and c.duration_seconds >= 12 and c.started_at > now() - interval '30 days'
      )
      and (
        select coalesce(sum(m.messages), 0) < 3
        from public.message_counts as m
        where m.phone_number_id = n.id and m.day >= (now() at time zone 'UTC')::date - 30
      ),
    registered.phone_number,
    registered.agent_id,
    (
      select coalesce(array_agg(e.elevenlabs_phone_id order by e.elevenlabs_phone_id), '{}')
      from public.elevenlabs_sightings as e
      where e.reconciliation_id = look.id and e.phone_number = k.phone_number
    ),
    f.class
  from look
  cross join one_number.number_keys(
    reconciliation_facts.reconciliation_id, reconciliation_facts.after_key, reconciliation_facts.page_size
  ) as k
  left join public.twilio_sightings as t on t.reconciliation_id = look.id and t.twilio_sid = k.number_key
  left join public.phone_number_orders as o on o.organization_id = t.tagged_organization_id
  left join public.organizations as g on g.id = t.tagged_organization_id
  left join lateral (
    (select m.*, m2.updated_at from public.phone_number_records as m join public.phone_numbers as m2 on m2.id = m.id where m.twilio_sid = k.number_key)
    union all
    -- What only ElevenLabs has may be left of a number that was released, and perhaps more than once.
    (
      select m.*, m2.updated_at
      from public.phone_number_records as m
      join public.phone_numbers as m2 on m2.id = m.id
      where k.number_key = k.phone_number and m.phone_number = k.phone_number
      order by m.released_at desc
      limit 1
    )
  ) as n on true
  left join public.phone_number_orders as bought on bought.id = n.order_id
  left join public.elevenlabs_sightings as registered
    on registered.reconciliation_id = look.id and registered.elevenlabs_phone_id = n.elevenlabs_phone_id
  left join public.reconciliation_findings as f
    on f.reconciliation_id = reconciliation_facts.previous_id and f.number_key = k.number_key
  order by k.number_key;
$$;

revoke execute on function public.reconciliation_facts(uuid, text, integer, uuid) from public, anon;
grant execute on function public.reconciliation_facts(uuid, text, integer, uuid) to authenticated, service_role;

comment on function public.reconciliation_facts(uuid, text, integer, uuid) is
  'A page of what is known about every number at Twilio, at ElevenLabs and here, as the caller may see it, with what the previous look found.';
