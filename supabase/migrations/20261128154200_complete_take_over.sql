-- Security definer: numbers are recorded only through functions like this one.
create function public.complete_take_over(
  organization_id uuid,
  phone_number text,
  twilio_sid text,
  capabilities jsonb,
  country text,
  monthly_price numeric default null,
  monthly_price_currency text default null,
  purchased_at timestamptz default null,
  twilio_account_sid text default null,
  project_name text default null
)
returns public.phone_number_records
language plpgsql
security definer
set search_path = ''
as $$
declare
  own_order public.phone_number_orders;
  taken public.phone_number_records;
begin
  perform one_number.require_admin();

  perform from public.organizations as g where g.id = complete_take_over.organization_id for key share;
  update public.phone_number_orders as o
  set
    status = 'purchasing',
    due_at = clock_timestamp() + interval '1 minute',
    purchasing_at = clock_timestamp(),
    lease_token = gen_random_uuid()
  where o.organization_id = complete_take_over.organization_id and o.status = 'held'
    and o.last_error_code = 'TAKE_OVER_BEGUN' and o.reserved_phone_number = complete_take_over.phone_number
  returning * into own_order;
  if found then
    perform public.complete_phone_number_order(
      order_id => own_order.id,
      lease_token => own_order.lease_token,
      phone_number => complete_take_over.phone_number,
      twilio_sid => complete_take_over.twilio_sid,
      capabilities => complete_take_over.capabilities,
      country => complete_take_over.country,
      monthly_price => complete_take_over.monthly_price,
      monthly_price_currency => complete_take_over.monthly_price_currency,
      purchased_at => complete_take_over.purchased_at,
      twilio_account_sid => complete_take_over.twilio_account_sid,
      project_name => complete_take_over.project_name
    );
  end if;

  -- A repetition, or another call of this kind, has recorded it.
  select n.* into taken
  from public.phone_number_records as n
  where n.phone_number = complete_take_over.phone_number and n.twilio_sid = complete_take_over.twilio_sid
    and n.organization_id = complete_take_over.organization_id and n.status <> 'released';
  if not found then
    raise exception using
      errcode = 'PT409',
      message = format(
        'Cannot record "%s" for organization "%s": its order went on meanwhile. Call this again',
        complete_take_over.phone_number, complete_take_over.organization_id
      ),
      hint = 'ORDER_IN_PROGRESS';
  end if;
  return taken;
end;
$$;

revoke execute on function public.complete_take_over(
  uuid, text, text, jsonb, text, numeric, text, timestamptz, text, text
) from public, anon;
grant execute on function public.complete_take_over(
  uuid, text, text, jsonb, text, numeric, text, timestamptz, text, text
) to authenticated, service_role;

comment on function public.complete_take_over(
  uuid, text, text, jsonb, text, numeric, text, timestamptz, text, text
) is
  'Records a number that Twilio has with the organization''s tag, as its purchase would have, and returns it. Admins only.';
