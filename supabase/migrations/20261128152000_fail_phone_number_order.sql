create function public.fail_phone_number_order(
  order_id uuid,
  lease_token uuid,
  error_code text,
  error_message text,
  retry_in_seconds numeric default null,
  counts_as_attempt boolean default true,
  keep_reservation boolean default true,
  is_passing boolean default false
)
returns text
language plpgsql
security definer
set search_path = ''
as $$
declare
  purchase public.phone_number_orders;
  max_attempts integer := (select p.max_attempts from public.provisioning_settings as p);
  attempts_made integer;
  is_to_be_looked_for boolean;
  wish_is_new boolean;
  is_last boolean;
  ends boolean;
  is_tried_for_new_wish boolean;
begin
  -- The organization first, then the order: a deletion locks them in the same sequence. No join: with the statistics of
  -- empty tables it would be made row by row with all rows.
  perform from public.organizations as g
  where g.id = (select o.organization_id from public.phone_number_orders as o where o.id = fail_phone_number_order.order_id)
  for key share;

  select * into purchase
  from public.phone_number_orders as o
  where o.id = fail_phone_number_order.order_id and o.lease_token = fail_phone_number_order.lease_token
  for update;
  if not found then
    return 'lease_lost';
  end if;

  attempts_made := purchase.attempts - case when counts_as_attempt then 0 else 1 end;
  if not is_passing and attempts_made > max_attempts then
    -- It outlived its last attempt, as an order that waited for Twilio does: this is the first that counts.
    attempts_made := 1;
  end if;
  -- Reserved in this very attempt, and perhaps paid for: nobody has looked for it yet.
  is_to_be_looked_for := keep_reservation and coalesce(purchase.reserved_at > purchase.purchasing_at, false);
  -- What was not found for a former wish may be there for the new one.
  wish_is_new := coalesce(purchase.wish_changed_at > purchase.purchasing_at, false);
  is_last := not is_to_be_looked_for and not wish_is_new and (
    retry_in_seconds is null
    or (counts_as_attempt and attempts_made >= max_attempts)
  );
  -- What says nothing about the order ends no order.
  ends := is_last and not is_passing;
  is_tried_for_new_wish := wish_is_new and not is_to_be_looked_for
    and (retry_in_seconds is null or one_number.is_want_of_number(error_code));

  update public.phone_number_orders as o
  set
    status = (case when ends then 'failed' else 'queued' end)::public.phone_number_order_status,
    due_at = case
      when is_tried_for_new_wish then one_number.due_by_wish(o.wish_due_at)
      when not ends then clock_timestamp() + make_interval(secs => coalesce(retry_in_seconds, 0)::double precision)
    end,
    wish_due_at = case when is_tried_for_new_wish then one_number.due_by_wish(o.wish_due_at) else o.wish_due_at end,
    failed_at = case when ends then now() end,
    attempts = attempts_made,
    lease_token = null,
    reserved_phone_number = case when keep_reservation then o.reserved_phone_number end,
    reserved_at = case when keep_reservation then o.reserved_at end,
    last_error_code = error_code,
    last_error_message = error_message
  where o.id = purchase.id
  returning * into purchase;

  if not is_passing then
    perform one_number.end_wait_for_twilio();
  elsif is_last then
    perform one_number.wait_for_twilio(purchase);
  end if;
  if ends then
    perform one_number.announce_failure(purchase);
  end if;

  return purchase.status;
end;
$$;

revoke execute on function public.fail_phone_number_order(uuid, uuid, text, text, numeric, boolean, boolean, boolean)
from public, anon, authenticated;
grant execute on function public.fail_phone_number_order(uuid, uuid, text, text, numeric, boolean, boolean, boolean)
to service_role;

comment on function public.fail_phone_number_order(uuid, uuid, text, text, numeric, boolean, boolean, boolean) is
  'Puts an order back for a later attempt, or ends it as failed (no retry, or the last attempt) and tells the admins; never right after it reserved a number that may have been bought, and never for passing trouble, after which it waits for Twilio. Returns queued, failed or lease_lost.';
