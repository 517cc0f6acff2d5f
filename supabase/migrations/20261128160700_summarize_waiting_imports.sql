-- Security definer: admins read numbers only through functions like this one. Amounts are text, as JSON's numbers are not
-- exact.
create function public.summarize_waiting_imports()
returns table (waiting bigint, oldest_since timestamptz, monthly_costs jsonb, without_price bigint)
language plpgsql
stable
security definer
set search_path = ''
-- What waits is looked up, however many numbers there are: where much waits, reading all of them would seem as good.
set enable_seqscan = off
as $$
begin
  perform one_number.require_admin();

  return query
  with waiting as (
    select n.purchased_at, d.monthly_price, d.monthly_price_currency
    from public.phone_numbers as n
    join public.phone_number_details as d on d.phone_number_id = n.id
    where n.status = 'pending_import'
  ),
  costs as (
    select monthly_price_currency as currency, sum(monthly_price)::text as amount
    from waiting
    where monthly_price is not null
    group by monthly_price_currency
  )
  select
    count(*),
    min(purchased_at),
    (
      select coalesce(jsonb_agg(jsonb_build_object('currency', currency, 'amount', amount) order by currency), '[]')
      from costs
    ),
    count(*) filter (where monthly_price is null)
  from waiting;
end;
$$;

revoke execute on function public.summarize_waiting_imports() from public, anon;
grant execute on function public.summarize_waiting_imports() to authenticated, service_role;

comment on function public.summarize_waiting_imports() is
  'The numbers that wait for their import: how many, since when the oldest, what they cost a month by currency, and how many have no known price.';
