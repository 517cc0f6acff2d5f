-- Without a country it is taken as North American, as people write it there.
create function one_number.phone_number_in(words text)
returns text
language sql
immutable
set search_path = ''
as $$
  select case
    when words !~* '^\s*(tel:)?\s*[+(]?[0-9][0-9 ()./\u2010-\u2015\u00a0-]{5,30}$' then null
    when words ~ '\+' then '+' || digits
    when length(digits) = 10 then '+1' || digits
    else '+' || digits
  end
  from (select regexp_replace(words, '[^0-9]', '', 'g') as digits) as d;
$$;

revoke execute on function one_number.phone_number_in(text) from public, anon, authenticated, service_role;

comment on function one_number.phone_number_in(text) is
  'The phone number that somebody wrote in any usual spelling, in E.164; null where it is none.';

-- The index finds three letters or more anywhere in a name, and fewer only where a word begins.
-- Statistics lag behind a burst: whatever they say, names are found by their index.
create function one_number.orders_named(words text, most integer)
returns setof public.phone_number_orders
language plpgsql
stable
rows 20
set search_path = ''
set enable_seqscan = off
as $$
declare
  pattern constant text := regexp_replace(words, '([\\%_])', '\\\1', 'g');
  patterns constant text[] := case
    when words !~ '[[:alnum:]]' then '{}'
    when length(words) < 3 then array[pattern || '%', '% ' || pattern || '%']
    else array['%' || pattern || '%']
  end;
begin
  return query
  with found as (
    select o.* from public.phone_number_orders as o
    where o.organization_name ilike patterns[1] or o.organization_name ilike patterns[2]
    -- A word such as "Inc" is in nearly all of them.
    limit 2000
  )
  select f.*
  from found as f
  order by f.organization_name not ilike pattern, f.organization_name not ilike pattern || '%', f.organization_name, f.id
  limit most;
end;
$$;

revoke execute on function one_number.orders_named(text, integer) from public, anon, authenticated, service_role;

comment on function one_number.orders_named(text, integer) is
  'Orders of organizations whose name has these words in it, in any case: first the same name, then names that begin with them. Of more than 2,000, any 2,000 are looked at.';

-- Security definer: admins read numbers and orders of organizations only through functions like this one.
create function public.search_records(words text, most integer default 20)
returns table (
  organization_id uuid,
  organization_name text,
  phone_number text,
  number_status public.phone_number_status,
  order_status public.phone_number_order_status,
  matched_by text
)
language plpgsql
stable
security definer
set search_path = ''
-- A few rows are looked up, whatever statistics say of how many match.
set enable_seqscan = off
as $$
declare
  how_many constant integer := least(greatest(most, 1), 100);
  wanted constant text := regexp_replace(left(words, 200), '^\s+|\s+$', '', 'g');
  wanted_number constant text := one_number.phone_number_in(wanted);
  wanted_id constant uuid := one_number.id_in(wanted);
begin
  perform one_number.require_admin();
  if coalesce(wanted, '') = '' then
    return;
  end if;

  return query
  with matched as (
    select o.organization_id, o.id as order_id, null::uuid as number_id, 'id' as matched_by, 1 as place
    from public.phone_number_orders as o where o.organization_id = wanted_id
    union all
    -- No number was ever ordered for it.
    select g.id, null, null, 'id', 1
    from public.organizations as g
    where g.id = wanted_id
      and not exists (select from public.phone_number_orders as o where o.organization_id = wanted_id)
    union all
    select null, n.order_id, n.id, 'id', 1
    from public.phone_number_details as d
    join public.phone_numbers as n on n.id = d.phone_number_id
    where d.twilio_sid = wanted or d.elevenlabs_phone_id = wanted
    union all
    select null, n.order_id, n.id, 'phone_number', 2
    from public.phone_numbers as n where n.phone_number = wanted_number
    union all
    select o.organization_id, o.id, null, 'phone_number', 2
    from public.phone_number_orders as o
    where o.reserved_phone_number = wanted_number
      and not exists (select from public.phone_numbers as n where n.order_id = o.id and n.phone_number = wanted_number)
    union all
    select o.organization_id, o.id, null, 'name', 2 + row_number() over ()
    from one_number.orders_named(wanted, how_many) as o
  )
  select
    coalesce(o.organization_id, m.organization_id),
    coalesce(n.organization_name, o.organization_name, one_number.spoken_name(g.name)),
    n.phone_number, n.status, o.status, m.matched_by
  from matched as m
  left join public.phone_number_orders as o on o.id = m.order_id
  left join public.organizations as g on g.id = m.organization_id and m.order_id is null
  left join lateral (
    -- The number that matched, else the one that the organization has, or had last.
    select p.* from public.phone_numbers as p
    where p.id = m.number_id or (m.number_id is null and p.order_id = m.order_id)
    order by p.status = 'released', p.purchased_at desc
    limit 1
  ) as n on true
  order by m.place, n.status = 'released', n.purchased_at desc, o.id
  limit how_many;
end;
$$;

revoke execute on function public.search_records(text, integer) from public, anon;
grant execute on function public.search_records(text, integer) to authenticated, service_role;

comment on function public.search_records(text, integer) is
  'The organizations that somebody means: by any part of the name, a phone number in any usual spelling, or an id (of the organization, of the number at Twilio or ElevenLabs). At most 100. By its name an organization is found once a number was ordered for it. Admins only.';
