-- A number may be released and bought again: a call belongs to the number as it was then. Live numbers have an index.
create index released_phone_numbers_index on public.phone_numbers (phone_number) where status = 'released';

-- The provider's clock, and its whole seconds, are not ours.
create function one_number.find_number_called(agent_number text, called_at timestamptz)
returns public.phone_numbers
language plpgsql
stable
set search_path = ''
as $$
declare
  number public.phone_numbers;
begin
  select * into number
  from public.phone_numbers as n
  where
    (
      (n.phone_number = agent_number and n.status <> 'released')
      or (n.phone_number = agent_number and n.status = 'released' and n.released_at >= called_at - interval '1 minute')
    )
    and n.purchased_at <= called_at + interval '1 minute'
  order by n.purchased_at desc
  limit 1;

  -- Its organization may have been deleted at that time, and the number been kept for one with the same id since.
  if exists (
    select from public.phone_number_releases as r
    where r.phone_number_id = number.id and r.organization_id is null and r.kept_at > called_at
  ) then
    number.organization_id := null;
    number.organization_name := null;
  end if;

  return number;
end;
$$;

revoke execute on function one_number.find_number_called(text, timestamptz) from public, anon, authenticated, service_role;

comment on function one_number.find_number_called(text, timestamptz) is
  'Our number that a call went through, with the organization that had it then, even if the digits are somebody else''s by now. Null when it was not ours.';
