create function one_number.price_phone_number()
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
  from one_number.rate_on('number_month', new.country, (new.purchased_at at time zone 'UTC')::date);
  if found then
    new.monthly_price := rate.amount;
    new.monthly_price_currency := rate.currency;
    new.monthly_price_source := 'rate';
  end if;
  return new;
end;
$$;

revoke execute on function one_number.price_phone_number() from public, anon, authenticated, service_role;

comment on function one_number.price_phone_number() is
  'Says where the price of a bought number comes from, and takes the rate where Twilio did not answer.';

create trigger price_phone_number
before insert on public.phone_numbers
for each row execute function one_number.price_phone_number();
