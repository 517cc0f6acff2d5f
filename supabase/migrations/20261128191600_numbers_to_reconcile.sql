create index phone_numbers_phone_number_index on public.phone_numbers (phone_number);

create view one_number.numbers_to_reconcile
with (security_invoker = true)
as
select
  n.id as phone_number_id,
  n.phone_number,
  n.status,
  o.organization_id,
  n.organization_name,
  d.twilio_sid,
  d.answered_by,
  d.elevenlabs_phone_id,
  d.monthly_price,
  d.monthly_price_currency,
  n.purchased_at,
  n.created_at as recorded_at,
  n.released_at,
  greatest(n.updated_at, d.updated_at) as updated_at,
  exists (
    select from public.phone_number_releases as r
    where r.phone_number_id = n.id and r.status in ('scheduled', 'held') and r.began_at is not null
  ) as release_under_way,
  n.order_id,
  origin.is_of_project and origin.is_in_account as is_own
from public.phone_numbers as n
join public.phone_number_details as d on d.phone_number_id = n.id
join one_number.number_origins as origin on origin.phone_number_id = n.id
left join public.phone_number_orders as o on o.id = n.order_id;

revoke all on table one_number.numbers_to_reconcile from public, anon, authenticated, service_role;

comment on view one_number.numbers_to_reconcile is
  'What a reconciliation has to know of each recorded number, and the organization that it was bought for.';

create view one_number.orders_to_reconcile
with (security_invoker = true)
as
select
  o.organization_id,
  o.id as order_id,
  o.status in ('queued', 'held', 'failed', 'purchasing') as is_open,
  o.status in ('queued', 'purchasing') as is_worked_on,
  case when o.status = 'purchasing' then o.due_at end as leased_until,
  o.updated_at
from public.phone_number_orders as o;

revoke all on table one_number.orders_to_reconcile from public, anon, authenticated, service_role;

comment on view one_number.orders_to_reconcile is
  'What a reconciliation has to know of the order of an organization in a tag.';
