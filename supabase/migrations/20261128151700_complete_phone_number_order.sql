create function public.complete_phone_number_order(
  order_id uuid,
  lease_token uuid,
  phone_number text,
  twilio_sid text,
  capabilities jsonb,
  country text,
  region text default null,
  locality text default null,
  monthly_price numeric default null,
  monthly_price_currency text default null,
  purchased_at timestamptz default null,
  twilio_account_sid text default null,
  project_name text default null
)
returns text
language plpgsql
security definer
set search_path = ''
-- Each row is found by a key, whatever the arguments are: a session plans all that follows once.
set plan_cache_mode = force_generic_plan
as $$
declare
  purchase public.phone_number_orders;
  owner_id uuid;
  number public.phone_numbers;
begin
  -- The organization first, then the order: a deletion locks them in the same sequence. No join: with the statistics of
  -- empty tables it would be made row by row with all rows.
  perform from public.organizations as g
  where g.id = (select o.organization_id from public.phone_number_orders as o where o.id = complete_phone_number_order.order_id)
  for key share;

  select * into purchase
  from public.phone_number_orders as o
  where o.id = complete_phone_number_order.order_id
  for update;

  -- What was bought for a deleted organization is not handed over to another one with its id.
  select g.id into owner_id
  from public.organizations as g
  where g.id = purchase.organization_id and purchase.organization_deleted_at is null
  for key share;

  -- A repetition: the first answer was lost, or somebody put the order back although it has its number.
  select * into number
  from public.phone_numbers as n
  where n.order_id = purchase.id and exists (
    select from public.phone_number_details as d
    where d.phone_number_id = n.id and d.twilio_sid = complete_phone_number_order.twilio_sid
  );
  if found then
    update public.phone_number_orders as o
    set
      status = 'purchased',
      due_at = null,
      purchased_at = number.purchased_at,
      lease_token = null,
      reserved_phone_number = number.phone_number,
      reserved_at = coalesce(o.reserved_at, now()),
      last_error_code = null,
      last_error_message = null
    where o.id = purchase.id and o.lease_token = complete_phone_number_order.lease_token
      -- What was given back since is no number of anybody's: the order waits for another.
      and number.status <> 'released';
    return number.status;
  end if;

  if purchase.lease_token is distinct from complete_phone_number_order.lease_token or purchase.lease_token is null then
    return 'lease_lost';
  end if;

  insert into public.phone_numbers (
    phone_number, organization_id, organization_name, order_id, status, releasing_at,
    capabilities, country, region, locality, purchased_at
  )
  values (
    complete_phone_number_order.phone_number,
    owner_id,
    purchase.organization_name,
    purchase.id,
    (case when owner_id is null then 'releasing' else 'pending_import' end)::public.phone_number_status,
    case when owner_id is null then now() end,
    complete_phone_number_order.capabilities,
    complete_phone_number_order.country,
    coalesce(complete_phone_number_order.region, one_number.region_of(complete_phone_number_order.phone_number)),
    complete_phone_number_order.locality,
    -- A number that is recorded late was charged from its purchase on. Twilio's clock may be ahead of ours.
    least(complete_phone_number_order.purchased_at, now())
  )
  returning * into number;

  insert into public.phone_number_details (
    phone_number_id, twilio_sid, ordered_by, monthly_price, monthly_price_currency, twilio_account_sid, project_name
  )
  values (
    number.id,
    complete_phone_number_order.twilio_sid,
    purchase.ordered_by,
    complete_phone_number_order.monthly_price,
    complete_phone_number_order.monthly_price_currency,
    complete_phone_number_order.twilio_account_sid,
    complete_phone_number_order.project_name
  );

  update public.phone_number_orders as o
  set
    status = 'purchased',
    due_at = null,
    purchased_at = number.purchased_at,
    lease_token = null,
    reserved_phone_number = number.phone_number,
    reserved_at = coalesce(o.reserved_at, now()),
    last_error_code = null,
    last_error_message = null
  where o.id = purchase.id;

  perform one_number.resolve_notifications('number_unaccounted', number.phone_number);
  perform one_number.clear_account_refusal();
  perform one_number.end_wait_for_twilio();
  if owner_id is null then
    perform one_number.schedule_release(number);
    if exists (select from public.organizations as g where g.id = purchase.organization_id) then
      perform one_number.ask_about_release(number);
    end if;
  else
    number.status := one_number.begin_answering(number);
  end if;

  return number.status;
end;
$$;

revoke execute on function public.complete_phone_number_order(
  uuid, uuid, text, text, jsonb, text, text, text, numeric, text, timestamptz, text, text
) from public, anon, authenticated;
grant execute on function public.complete_phone_number_order(
  uuid, uuid, text, text, jsonb, text, text, text, numeric, text, timestamptz, text, text
) to service_role;

comment on function public.complete_phone_number_order(
  uuid, uuid, text, text, jsonb, text, text, text, numeric, text, timestamptz, text, text
) is
  'Records a paid number, its notification and the order''s end, all or nothing. Returns the number''s status (releasing when the organization was deleted meanwhile), or lease_lost.';
