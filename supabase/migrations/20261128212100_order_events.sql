-- Every moment that an order remembers. Of moments that come again it remembers the last one.
create view one_number.order_events
with (security_invoker = true)
as
select
  o.id as order_id, moment.at, moment.place, moment.event, moment.description, moment.actor,
  case moment.event when 'NUMBER_RESERVED' then o.reserved_phone_number end as phone_number,
  o.organization_id
from public.phone_number_orders as o
cross join lateral (
  values
    (
      o.created_at, 10, 'NUMBER_ORDERED',
      format('A number was ordered for %s (wanted: area code %s, country %s)',
        o.organization_name, coalesce(o.area_code, 'any'), coalesce(o.country, 'any')),
      o.ordered_by::text
    ),
    (o.wish_changed_at, 11, 'WISH_CHANGED', 'The organization changed its wish', null),
    (
      o.held_at, 12, 'ORDER_HELD',
      'The order was held' || coalesce(case o.status when 'held' then ': ' || o.last_error_message end, ''), null
    ),
    (o.approved_at, 13, 'ORDER_APPROVED', 'An admin let the order go on', null),
    (o.purchasing_at, 14, 'ATTEMPT_BEGUN', format('Attempt %s began', o.attempts), null),
    (o.reserved_at, 15, 'NUMBER_RESERVED', format('%s was reserved', o.reserved_phone_number), null),
    (o.asked_to_sell_at, 16, 'PURCHASE_BEGUN', 'Twilio was asked for a number for the first time', null),
    (
      case when o.status = 'queued' and o.last_error_code is not null then o.updated_at end, 17, 'ATTEMPT_FAILED',
      format('The last attempt failed: %s: %s', o.last_error_code, o.last_error_message), null
    ),
    (
      o.failed_at, 18, 'ORDER_FAILED',
      'The order failed' || coalesce(
        case o.status when 'failed' then format(': %s: %s', o.last_error_code, o.last_error_message) end, ''
      ), null
    ),
    (o.organization_deleted_at, 40, 'ORGANIZATION_DELETED', format('%s was deleted', o.organization_name), null),
    (o.cancelled_at, 41, 'ORDER_CANCELLED', 'The order was cancelled: no number is wanted', null)
) as moment (at, place, event, description, actor)
where moment.at is not null;

revoke all on table one_number.order_events from public, anon, authenticated, service_role;

comment on view one_number.order_events is
  'What happened to each order. The place puts events of one moment in the order in which they come.';
