create function one_number.require_number_to_call_from(organization_id uuid)
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
  where n.organization_id = require_number_to_call_from.organization_id and n.status <> 'released';
  if not found then
    raise exception using
      errcode = 'PT409',
      message = format(
        'Cannot place a call for organization "%s": it has no phone number yet', require_number_to_call_from.organization_id
      ),
      hint = 'PHONE_NUMBER_NOT_ACTIVE';
  end if;

  if number.status = 'suspended' then
    raise exception using
      errcode = 'PT409',
      message = format('Cannot place a call from "%s": it is suspended', number.phone_number),
      hint = 'PHONE_NUMBER_SUSPENDED';
  end if;

  if number.status <> 'active' then
    raise exception using
      errcode = 'PT409',
      message = format('Cannot place a call from "%s": status is "%s"', number.phone_number, number.status),
      hint = 'PHONE_NUMBER_NOT_ACTIVE';
  end if;

  return number;
end;
$$;

revoke execute on function one_number.require_number_to_call_from(uuid) from public, anon, authenticated, service_role;

comment on function one_number.require_number_to_call_from(uuid) is
  'The organization''s own number, if it is active: there is no other number to call from, and calls without one are refused.';
