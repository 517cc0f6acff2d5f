create function one_number.price_phone_number()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if new.monthly_price is not null then
    new.monthly_price_source := coalesce(new.monthly_price_source, 'twilio');
    return new;
  end if;
  select rate.amount, rate.currency, 'rate'
  into new.monthly_price, new.monthly_price_currency, new.monthly_price_source
  from public.phone_numbers as n
  cross join lateral one_number.rate_on('number_month', n.country, (n.purchased_at at time zone 'UTC')::date) as rate
  where n.id = new.phone_number_id;
  return new;
end;
$$;

revoke execute on function one_number.price_phone_number() from public, anon, authenticated, service_role;

comment on function one_number.price_phone_number() is
  'Says where the price of a bought number comes from, and takes the rate where Twilio did not answer.';

create trigger price_phone_number
before insert on public.phone_number_details
for each row execute function one_number.price_phone_number();
