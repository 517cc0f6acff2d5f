create function one_number.live_numbers_cost(out amount numeric, out currency text, out next_price numeric)
language plpgsql
stable
set search_path = ''
as $$
begin
  with sums as (
    select c.currency, c.source, sum(c.numbers) as numbers, sum(c.monthly_cost) as amount
    from public.live_number_costs as c
    group by c.currency, c.source
  ),
  rates as (
    select distinct on (r.country) r.amount, r.currency
    from public.rates as r
    where r.kind = 'number_month' and r.valid_from <= (now() at time zone 'UTC')::date
    order by r.country, r.valid_from desc
  ),
  account as (
    select coalesce(
      (select s.currency from sums as s where s.source = 'twilio' and s.numbers > 0 order by s.numbers desc, s.currency limit 1),
      (select r.currency from rates as r order by r.amount desc limit 1),
      'USD'
    ) as currency
  ),
  -- The next number costs what the dearest rate says, or what numbers cost so far, where that is more; two where neither is known.
  price as (
    select coalesce(nullif(greatest(
      (select max(r.amount) from rates as r),
      (
        select sum(s.amount) / sum(s.numbers)
        from sums as s
        where s.currency = account.currency and s.source = 'twilio' and s.numbers > 0
      )
    ), 0), 2) as amount
    from account
  )
  select
    coalesce(
      (
        select sum(case when s.source is null then s.numbers * price.amount else s.amount end)
        from sums as s
        -- A rate is our own guess, whatever its currency. What Twilio bills in another one was bought in another account.
        where s.currency = account.currency or s.source is distinct from 'twilio'
      ),
      0
    ),
    account.currency,
    price.amount
  from account, price
  into amount, currency, next_price;
end;
$$;

revoke execute on function one_number.live_numbers_cost() from public, anon, authenticated, service_role;

comment on function one_number.live_numbers_cost() is
  'What all live numbers cost a month in the account''s currency, and what one more is expected to cost. A number whose price nobody knows counts as the next one.';

create function one_number.purchases_within_monthly_cost(settings public.provisioning_settings)
returns numeric
language plpgsql
stable
set search_path = ''
as $$
begin
  return (
    select greatest(0, floor((settings.max_monthly_cost - cost.amount) / cost.next_price))
    from one_number.live_numbers_cost() as cost
  );
end;
$$;

revoke execute on function one_number.purchases_within_monthly_cost(public.provisioning_settings)
from public, anon, authenticated, service_role;

comment on function one_number.purchases_within_monthly_cost(public.provisioning_settings) is
  'How many more numbers may be live within max_monthly_cost.';

-- Within the lock of a claim: nobody else deletes these rows.
create function one_number.add_up_live_number_costs()
returns void
language plpgsql
set search_path = ''
as $$
begin
  if (select count(*) > 100 from (select from public.live_number_costs limit 101) as first) then
    with parts as (
      delete from public.live_number_costs as c where c.id is not null returning *
    )
    insert into public.live_number_costs (currency, source, numbers, monthly_cost)
    select p.currency, p.source, sum(p.numbers), sum(p.monthly_cost)
    from parts as p
    group by p.currency, p.source;
  end if;
end;
$$;

revoke execute on function one_number.add_up_live_number_costs() from public, anon, authenticated, service_role;

comment on function one_number.add_up_live_number_costs() is
  'Adds up live_number_costs once they are many rows, so that each claim reads few.';
