-- Lines of the telephone network itself: special services (area code 600), the carriers' access (exchange 950), test
-- lines (958, 959) and directory assistance (555-1212), which costs extra. https://nationalnanpa.com/number_resource_info
create function one_number.require_allowed_destination(own_number text, phone_number text, country text, allowed_countries text[])
returns void
language plpgsql
immutable
set search_path = ''
as $$
begin
  if require_allowed_destination.phone_number = own_number then
    raise exception using
      errcode = 'PT403',
      message = format('Cannot call "%s": it is the organization''s own number', own_number),
      detail = '{"reason": "own_number"}',
      hint = 'DESTINATION_NOT_ALLOWED';
  end if;

  if require_allowed_destination.phone_number ~ '^\+1(600|[0-9]{3}(95[089]|5551212))' then
    raise exception using
      errcode = 'PT403',
      message = format('Cannot call "%s": it is a service of the telephone network', require_allowed_destination.phone_number),
      detail = '{"reason": "service"}',
      hint = 'DESTINATION_NOT_ALLOWED';
  end if;

  if (country = any (allowed_countries)) is not true then
    raise exception using
      errcode = 'PT403',
      message = format(
        'Cannot call "%s": its country "%s" is not among those that may be called',
        require_allowed_destination.phone_number, country
      ),
      detail = '{"reason": "country"}',
      hint = 'DESTINATION_NOT_ALLOWED';
  end if;
end;
$$;

revoke execute on function one_number.require_allowed_destination(text, text, text, text[])
from public, anon, authenticated, service_role;

comment on function one_number.require_allowed_destination(text, text, text, text[]) is
  'Refuses calls to the organization itself, to services of the telephone network, and to countries that are not allowed.';
