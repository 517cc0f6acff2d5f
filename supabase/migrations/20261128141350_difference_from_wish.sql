-- PL/pgSQL keeps its plan, which takes longer to make than to run: it is called for each purchase.
create function one_number.compare_with_wish(number public.phone_numbers, wished_area_code text, wished_country text)
returns table (area_code_met boolean, region_met boolean, country_met boolean)
language plpgsql
stable
set search_path = ''
as $$
begin
  return query
  select
    substr(number.phone_number, 3, 3) = wished_area_code,
    wished.regions && case
      when number.region is not null then array[number.region]
      else (select a.regions from public.area_codes as a where a.area_code = substr(number.phone_number, 3, 3))
    end,
    number.country = coalesce(wished_country, wished.country)
  from (values (wished_area_code)) as wish (area_code)
  left join public.area_codes as wished using (area_code);
end;
$$;

revoke execute on function one_number.compare_with_wish(public.phone_numbers, text, text)
from public, anon, authenticated, service_role;

comment on function one_number.compare_with_wish(public.phone_numbers, text, text) is
  'Whether a number has the wished area code, is in a region of that area code, and is in the wished country. Null where nothing was wished for, or there is no number.';

create function one_number.country_name(country text)
returns text
language sql
immutable
set search_path = ''
as $$
  select case country when 'US' then 'the United States' when 'CA' then 'Canada' else country end;
$$;

revoke execute on function one_number.country_name(text) from public, anon, authenticated, service_role;

comment on function one_number.country_name(text) is 'The country in words.';

create function one_number.difference_from_wish(number public.phone_numbers, wished_area_code text, wished_country text)
returns text
language plpgsql
stable
set search_path = ''
as $$
begin
  return (
    select case
      when not country_met then format(
        '%s was asked for; this number is in %s.',
        coalesce('Area code ' || wished_area_code, 'A number in ' || one_number.country_name(wished_country)),
        one_number.country_name(number.country)
      )
      when not area_code_met then format(
        'Area code %s was asked for; this number has another one%s.',
        wished_area_code,
        case
          when region_met then ' of the same region'
          when not region_met then ', of another region' || coalesce(' (' || number.region || ')', '')
        end
      )
    end
    from one_number.compare_with_wish(number, wished_area_code, wished_country)
  );
end;
$$;

revoke execute on function one_number.difference_from_wish(public.phone_numbers, text, text)
from public, anon, authenticated, service_role;

comment on function one_number.difference_from_wish(public.phone_numbers, text, text) is
  'How a number differs from the wish, in a sentence for customers and admins alike. Null when it is as wished.';
