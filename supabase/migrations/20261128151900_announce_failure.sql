-- PL/pgSQL keeps its plans, which take longer to make than to run: it is called for each purchase.
create function one_number.has_failed_orders(user_id uuid)
returns boolean
language plpgsql
stable
set search_path = ''
as $$
begin
  return case when user_id is null then
    exists (select from public.phone_number_orders as o where o.ordered_by is null and o.status = 'failed')
  else
    exists (select from public.phone_number_orders as o where o.ordered_by = user_id and o.status = 'failed')
  end;
end;
$$;

revoke execute on function one_number.has_failed_orders(uuid) from public, anon, authenticated, service_role;

comment on function one_number.has_failed_orders(uuid) is 'Whether any order of a user, or of no user, failed and was not retried.';

-- One notification for all failed orders of a user, so that nobody fills the admins' list.
create function one_number.announce_failure(failed_order public.phone_number_orders)
returns void
language plpgsql
set search_path = ''
as $$
declare
  subject text := coalesce(failed_order.ordered_by::text, 'servers');
  -- The failures of this user that others record at this moment are counted, too.
  is_one_order boolean;
begin
  perform pg_advisory_xact_lock(hashtextextended('failed orders of ' || subject, 0));

  is_one_order := (select count(*) = 1 from one_number.latest_failed_orders(failed_order.ordered_by, 2) as o);
  perform one_number.notify(one_number.notice(
    type => 'provisioning_failed',
    subject => subject,
    text => one_number.describe_failed_orders(failed_order.ordered_by),
    data => jsonb_build_object(
      'organizationId', failed_order.organization_id,
      'errorCode', failed_order.last_error_code,
      'reservedPhoneNumber', failed_order.reserved_phone_number
    ),
    organization_id => case when is_one_order then
      (select id from public.organizations where id = failed_order.organization_id)
    end,
    order_id => case when is_one_order then failed_order.id end
  ));
end;
$$;

revoke execute on function one_number.announce_failure(public.phone_number_orders)
from public, anon, authenticated, service_role;

comment on function one_number.announce_failure(public.phone_number_orders) is
  'Tells the admins that an order failed for good, why, and what to do: once for each user, and once for all servers.';
