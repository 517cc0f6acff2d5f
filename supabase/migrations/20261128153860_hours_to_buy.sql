create function one_number.hours_to_buy(numbers numeric, settings public.provisioning_settings)
returns numeric
language sql
immutable
set search_path = ''
as $$
  select case
    when numbers <= 0 then 0
    -- The first are bought at once.
    when settings.max_purchases_per_hour > 0 and settings.max_purchases_per_day > 0 then greatest(
      ceil(numbers / settings.max_purchases_per_hour) - 1,
      (ceil(numbers / settings.max_purchases_per_day) - 1) * 24
    )
  end;
$$;

revoke execute on function one_number.hours_to_buy(numeric, public.provisioning_settings)
from public, anon, authenticated, service_role;

comment on function one_number.hours_to_buy(numeric, public.provisioning_settings) is
  'After how many hours the last of so many numbers is bought, by the hourly and the daily limit. Null: never.';
