-- Asked right before a number is given back that we have no living record of: the advice to do so may be days old.
-- Security definer: admins read numbers and orders only through functions like this one.
create function public.require_unrecorded_number(
  phone_number text, twilio_sid text, confirmation text, organization_id uuid default null,
  project_name text default null, twilio_account_sid text default null
)
returns void
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  perform one_number.require_admin();

  if confirmation is distinct from require_unrecorded_number.phone_number then
    raise exception using
      errcode = 'PT400',
      message = format(
        'Cannot release "%s" without its confirmation: send {"confirm": "%s"}', require_unrecorded_number.phone_number,
        require_unrecorded_number.phone_number
      ),
      hint = 'CONFIRMATION_REQUIRED';
  end if;

  perform one_number.require_own_project(
    require_unrecorded_number.phone_number, 'release', require_unrecorded_number.project_name,
    require_unrecorded_number.twilio_account_sid
  );

  if exists (
    select from public.phone_number_records as n
    where n.status <> 'released'
      and (n.twilio_sid = require_unrecorded_number.twilio_sid or n.phone_number = require_unrecorded_number.phone_number)
  ) then
    raise exception using
      errcode = 'PT409',
      message = format(
        'Cannot release "%s" as a number without a record: it is an organization''s by now',
        require_unrecorded_number.phone_number
      ),
      hint = 'PHONE_NUMBER_RECORDED';
  end if;

  if exists (
    select from public.phone_number_orders as o
    where o.status in ('queued', 'held', 'failed', 'purchasing') and o.organization_deleted_at is null and (
      o.organization_id = require_unrecorded_number.organization_id
      or o.reserved_phone_number = require_unrecorded_number.phone_number
    )
  ) then
    raise exception using
      errcode = 'PT409',
      message = format(
        'Cannot release "%s": the organization in its tag waits for a number', require_unrecorded_number.phone_number
      ),
      hint = 'ORGANIZATION_WAITS';
  end if;
end;
$$;

revoke execute on function public.require_unrecorded_number(text, text, text, uuid, text, text) from public, anon;
grant execute on function public.require_unrecorded_number(text, text, text, uuid, text, text) to authenticated, service_role;

comment on function public.require_unrecorded_number(text, text, text, uuid, text, text) is
  'Refuses to give back a number at Twilio that an organization has, or that the organization in its tag waits for. The confirmation is the number itself. Admins only.';
