create function one_number.announce_failure(failed_order public.phone_number_orders)
returns void
language sql
set search_path = ''
as $$
  select one_number.notify(one_number.notice(
    type => 'provisioning_failed',
    subject => failed_order.id::text,
    text => one_number.describe_failed_order(failed_order),
    data => jsonb_build_object(
      'organizationId', failed_order.organization_id,
      'errorCode', failed_order.last_error_code,
      'reservedPhoneNumber', failed_order.reserved_phone_number
    ),
    organization_id => (select id from public.organizations where id = failed_order.organization_id),
    order_id => failed_order.id
  ));
$$;

revoke execute on function one_number.announce_failure(public.phone_number_orders)
from public, anon, authenticated, service_role;

comment on function one_number.announce_failure(public.phone_number_orders) is
  'Tells the admins that an order failed for good, why, and what to do.';
