create function one_number.rate_on(kind public.rate_kind, country text, day date)
returns table (amount numeric, currency text)
language sql
stable
set search_path = ''
as $$
  select r.amount, r.currency
  from public.rates as r
  where r.kind = rate_on.kind and (r.country is null or r.country = rate_on.country) and r.valid_from <= rate_on.day
  order by r.country nulls last, r.valid_from desc
  limit 1;
$$;

revoke execute on function one_number.rate_on(public.rate_kind, text, date) from public, anon, authenticated;
grant execute on function one_number.rate_on(public.rate_kind, text, date) to service_role;

comment on function one_number.rate_on(public.rate_kind, text, date) is
  'The rate of a day: the country''s own where it has one, else the general one. No row where there is none.';
