-- Asked first, so that only an admin learns anything, and again with the order locked, before Twilio is told.
create function one_number.require_take_over(
  organization_id uuid, phone_number text, project_name text, twilio_account_sid text
)
returns void
language plpgsql
stable
set search_path = ''
as $$
declare
  own_order public.phone_number_orders;
  number public.phone_numbers;
begin
  perform one_number.require_own_project(
    require_take_over.phone_number, 'take over', require_take_over.project_name, require_take_over.twilio_account_sid
  );

  if exists (
    select from public.phone_numbers as n
    where n.phone_number = require_take_over.phone_number and n.status <> 'released'
  ) then
    raise exception using
      errcode = 'PT409',
      message = format('Cannot take over "%s": another organization has it, or had it until now', require_take_over.phone_number),
      hint = 'PHONE_NUMBER_RECORDED';
  end if;

  select * into own_order
  from public.phone_number_orders as o
  where o.organization_id = require_take_over.organization_id;

  select * into number
  from public.phone_numbers as n
  where n.status <> 'released' and (n.organization_id = require_take_over.organization_id or n.order_id = own_order.id);
  if found then
    raise exception using
      errcode = 'PT409',
      message = format(
        'Cannot take over "%s": organization "%s" has "%s"', require_take_over.phone_number,
        require_take_over.organization_id, number.phone_number
      ),
      hint = 'ORGANIZATION_HAS_NUMBER';
  end if;

  -- What is being bought, or may have been, is found out first.
  if own_order.status = 'purchasing'
    or own_order.reserved_phone_number <> require_take_over.phone_number
    or exists (
      select from public.phone_number_orders as o
      where o.reserved_phone_number = require_take_over.phone_number and o.id is distinct from own_order.id
    )
  then
    raise exception using
      errcode = 'PT409',
      message = format(
        'Cannot take over "%s": a number is being bought, or was reserved, for organization "%s"',
        require_take_over.phone_number, coalesce(
          (
            select o.organization_id from public.phone_number_orders as o
            where o.reserved_phone_number = require_take_over.phone_number
          ),
          require_take_over.organization_id
        )
      ),
      hint = 'ORDER_IN_PROGRESS';
  end if;
end;
$$;

revoke execute on function one_number.require_take_over(uuid, text, text, text)
from public, anon, authenticated, service_role;

comment on function one_number.require_take_over(uuid, text, text, text) is
  'Refuses to take a number over that somebody has, for an organization that has one, or for which one is being bought.';

-- Security definer: admins read organizations, orders and numbers only through functions like this one.
create function public.prepare_take_over(
  organization_id uuid, phone_number text, project_name text default null, twilio_account_sid text default null
)
returns setof public.phone_number_records
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  perform one_number.require_admin();
  perform public.require_organization(prepare_take_over.organization_id);

  return query
  select n.*
  from public.phone_number_records as n
  where n.organization_id = prepare_take_over.organization_id and n.phone_number = prepare_take_over.phone_number
    and n.status <> 'released';
  if not found then
    perform one_number.require_take_over(
      prepare_take_over.organization_id, prepare_take_over.phone_number, prepare_take_over.project_name,
      prepare_take_over.twilio_account_sid
    );
  end if;
end;
$$;

revoke execute on function public.prepare_take_over(uuid, text, text, text) from public, anon;
grant execute on function public.prepare_take_over(uuid, text, text, text) to authenticated, service_role;

comment on function public.prepare_take_over(uuid, text, text, text) is
  'Whether an organization may take over a number of ours at Twilio: the number''s record where it has done so, no row where it may, else a refusal. Admins only.';
