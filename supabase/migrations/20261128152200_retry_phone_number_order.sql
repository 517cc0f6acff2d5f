-- Security definer: admins may read orders, and change them only through functions like this one.
-- A number that was given back, or that Twilio had taken away, may be followed by another.
create function public.retry_phone_number_order(organization_id uuid, area_code text default null)
returns public.phone_number_orders
language plpgsql
security definer
set search_path = ''
as $$
declare
  retried public.phone_number_orders;
  is_without_number boolean;
begin
  perform one_number.require_admin();
  area_code := one_number.without_punctuation(one_number.without_blanks_around(area_code));
  perform one_number.require_sold_area_code(area_code, null);

  select * into retried
  from public.phone_number_orders as o
  where o.organization_id = retry_phone_number_order.organization_id
  for update;
  if not found then
    raise exception using
      errcode = 'PT404',
      message = format('Cannot retry the order of organization "%s": it has none', organization_id),
      hint = 'ORDER_NOT_FOUND';
  end if;

  -- Between the purchase that a retry begins and the tag that the take-over puts on its number, there would be two.
  if retried.status = 'held' and retried.last_error_code = 'TAKE_OVER_BEGUN' and retried.reserved_at > now() - interval '5 minutes' then
    raise exception using
      errcode = 'PT409',
      message = format(
        'Cannot retry the order of organization "%s": a number is being taken over for it. Retry it after five minutes', organization_id
      ),
      hint = 'ORDER_IN_PROGRESS';
  end if;

  -- Only a lease completes an order, and only the order's row gives one out: no number can come while it is locked.
  is_without_number := retried.status = 'purchased'
    and exists (select from public.organizations as g where g.id = retried.organization_id)
    and not exists (select from public.phone_numbers as n where n.order_id = retried.id and n.status <> 'released');

  if retried.status not in ('failed', 'held', 'queued') and not is_without_number then
    raise exception using
      errcode = 'PT409',
      message = format('Cannot retry the order of organization "%s": status is "%s"', organization_id, retried.status),
      hint = 'ORDER_NOT_RETRYABLE';
  end if;

  update public.phone_number_orders as o
  set
    status = 'queued',
    due_at = now(),
    purchased_at = null,
    area_code = coalesce(retry_phone_number_order.area_code, o.area_code),
    -- The other area code may be in the other country.
    country = case when retry_phone_number_order.area_code is null then o.country end,
    attempts = 0,
    approved_at = now()
  where o.id = retried.id
  returning * into retried;

  perform one_number.wake_unless_awake('provision-phone-number');
  return retried;
end;
$$;

revoke execute on function public.retry_phone_number_order(uuid, text) from public, anon;
grant execute on function public.retry_phone_number_order(uuid, text) to authenticated, service_role;

comment on function public.retry_phone_number_order(uuid, text) is
  'Queues a failed, held or waiting order again, or one whose number was released, optionally for another area code. Admins only.';
