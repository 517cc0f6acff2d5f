-- In more than one currency there is no sum, and without a rate no cost.
create function one_number.costs_so_far(phone_number_ids uuid[])
returns table (phone_number_id uuid, cost text, currency text)
language sql
stable
set search_path = ''
as $$
  select
    l.phone_number_id,
    case when count(distinct coalesce(l.currency, '')) = 1 and bool_and(l.cost is not null) then sum(l.cost)::text end,
    case when count(distinct coalesce(l.currency, '')) = 1 then min(l.currency) end
  from one_number.cost_lines(
    '2000-01-01', (now() at time zone 'UTC')::date + 1, of_numbers => phone_number_ids
  ) as l
  group by l.phone_number_id;
$$;

revoke execute on function one_number.costs_so_far(uuid[]) from public, anon, authenticated, service_role;

comment on function one_number.costs_so_far(uuid[]) is
  'What each of these numbers has cost since its purchase, as exact text, and in which currency; both null where the cost is not known.';
