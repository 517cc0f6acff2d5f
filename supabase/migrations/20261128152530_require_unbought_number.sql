create function one_number.require_unbought_number(organization_id uuid)
returns void
language plpgsql
set search_path = ''
as $$
declare
  ordered public.phone_number_orders;
begin
  -- Whoever reserves or records its number just now is waited for; whoever does so later waits for the new wish.
  select * into ordered
  from public.phone_number_orders as o
  where o.organization_id = require_unbought_number.organization_id
  for update;

  -- A reserved number may be paid for. What was reserved for a deleted organization is not for one with its id.
  if (ordered.reserved_phone_number is not null and ordered.organization_deleted_at is null) or exists (
    select from public.phone_numbers as n
    where n.organization_id = require_unbought_number.organization_id and n.status <> 'released'
  ) then
    raise exception using
      errcode = 'PT409',
      message = 'Cannot change the wish of an organization: its phone number is bought, or is just being bought',
      hint = 'NUMBER_ALREADY_BOUGHT';
  end if;
end;
$$;

revoke execute on function one_number.require_unbought_number(uuid) from public, anon, authenticated, service_role;

comment on function one_number.require_unbought_number(uuid) is
  'Refuses another wish of an organization that has a number, or for which one is reserved, and lets none be reserved until the transaction ends.';
