-- Security definer: orders change only through functions like this one.
create function public.begin_take_over(
  organization_id uuid, phone_number text, project_name text default null, twilio_account_sid text default null,
  twilio_sid text default null
)
returns void
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform one_number.require_admin();
  perform public.require_organization(begin_take_over.organization_id);

  -- The organization first, then the order: a deletion locks them in the same sequence.
  perform from public.organizations as g where g.id = begin_take_over.organization_id for key share;
  if not found then
    -- It was deleted meanwhile.
    perform public.require_organization(begin_take_over.organization_id);
  end if;
  insert into public.phone_number_orders (organization_id, organization_name, ordered_by, country, area_code, status, due_at, held_at)
  select
    g.id, one_number.spoken_name(g.name), g.created_by, one_number.wished_country(g.country),
    one_number.wished_area_code(g.area_code), 'held', null, now()
  from public.organizations as g
  where g.id = begin_take_over.organization_id
  on conflict on constraint one_order_per_organization do nothing;
  perform from public.phone_number_orders as o where o.organization_id = begin_take_over.organization_id for update;

  perform one_number.require_take_over(
    begin_take_over.organization_id, begin_take_over.phone_number, begin_take_over.project_name,
    begin_take_over.twilio_account_sid
  );

  -- An id is recorded once, and what was given back is no number of anybody's.
  if exists (select from public.phone_number_details as d where d.twilio_sid = begin_take_over.twilio_sid) then
    raise exception using
      errcode = 'PT409',
      message = format(
        'Cannot take over "%s": it was recorded under its id at Twilio before, and as given back', begin_take_over.phone_number
      ),
      hint = 'PHONE_NUMBER_RELEASED';
  end if;

  -- Held without a date: no claim buys anything for it, whatever becomes of this call.
  update public.phone_number_orders as o
  set
    status = 'held',
    due_at = null,
    turn = null,
    lease_token = null,
    held_at = now(),
    purchased_at = null,
    cancelled_at = null,
    organization_deleted_at = null,
    reserved_phone_number = begin_take_over.phone_number,
    reserved_at = now(),
    -- It may get its tag: from now on that is looked for first, and is never handed over to a stranger with this id.
    asked_to_sell_at = coalesce(o.asked_to_sell_at, now()),
    last_error_code = 'TAKE_OVER_BEGUN',
    last_error_message = format('The take-over of %s began, and did not end', begin_take_over.phone_number)
  where o.organization_id = begin_take_over.organization_id;
exception when unique_violation then
  raise exception using
    errcode = 'PT409',
    message = format('Cannot take over "%s": it is reserved for another organization', begin_take_over.phone_number),
    hint = 'ORDER_IN_PROGRESS';
end;
$$;

revoke execute on function public.begin_take_over(uuid, text, text, text, text) from public, anon;
grant execute on function public.begin_take_over(uuid, text, text, text, text) to authenticated, service_role;

comment on function public.begin_take_over(uuid, text, text, text, text) is
  'Reserves a number of ours at Twilio for the organization that takes it over, and holds its order, so that nothing is bought for it. Admins only.';
