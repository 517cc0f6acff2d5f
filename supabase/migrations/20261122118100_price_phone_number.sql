alter table public.phone_numbers add column monthly_price_source text;

update public.phone_numbers set monthly_price_source = 'twilio' where monthly_price is not null;

update public.phone_numbers as n
set monthly_price = rate.amount, monthly_price_currency = rate.currency, monthly_price_source = 'rate'
from public.phone_numbers as unpriced
cross join lateral private.rate_on('number_month', unpriced.country, (unpriced.purchased_at at time zone 'UTC')::date) as rate
where n.id = unpriced.id and unpriced.monthly_price is null;

alter table public.phone_numbers
  add constraint monthly_price_source_is_known check (monthly_price_source in ('twilio', 'rate')),
  add constraint monthly_price_has_a_source check ((monthly_price is null) = (monthly_price_source is null));

comment on column public.phone_numbers.monthly_price is
  'What a month costs: Twilio''s price at the purchase, or the rate of that day where Twilio did not answer.';
comment on column public.phone_numbers.monthly_price_source is
  'twilio: its price list said so. rate: it did not answer, and each month costs what public.rates says of its day.';

create function private.price_phone_number()
returns trigger
language plpgsql
set search_path = ''
as $$
declare
  rate record;
begin
  if new.monthly_price is not null then
    new.monthly_price_source := coalesce(new.monthly_price_source, 'twilio');
    return new;
  end if;
  select * into rate
  from private.rate_on('number_month', new.country, (new.purchased_at at time zone 'UTC')::date);
  if found then
    new.monthly_price := rate.amount;
    new.monthly_price_currency := rate.currency;
    new.monthly_price_source := 'rate';
  end if;
  return new;
end;
$$;

revoke execute on function private.price_phone_number() from public, anon, authenticated, service_role;

comment on function private.price_phone_number() is
  'Says where the price of a bought number comes from, and takes the rate where Twilio did not answer.';

create trigger price_phone_number
before insert on public.phone_numbers
for each row execute function private.price_phone_number();
