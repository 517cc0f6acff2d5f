create function one_number.release_due_at()
returns timestamptz
language sql
stable
set search_path = ''
as $$
  -- Without its settings row the product keeps to the default.
  select now() + coalesce((select release_grace from public.provisioning_settings), interval '7 days');
$$;

revoke execute on function one_number.release_due_at() from public, anon, authenticated, service_role;

comment on function one_number.release_due_at() is 'When the number of an organization that is deleted now is given back.';

create function one_number.announce_release(number public.phone_number_records)
returns void
language sql
set search_path = ''
as $$
  select one_number.notify(one_number.notice(
    type => 'release_scheduled',
    subject => number.phone_number,
    text => one_number.describe_release(number),
    data => jsonb_build_object(
      'phoneNumber', number.phone_number,
      'organizationName', number.organization_name,
      'releaseDueAt', number.release_due_at,
      'monthlyPrice', number.monthly_price::text,
      'monthlyPriceCurrency', number.monthly_price_currency
    ),
    phone_number_id => number.id,
    order_id => number.order_id
  ));
$$;

revoke execute on function one_number.announce_release(public.phone_number_records)
from public, anon, authenticated, service_role;

comment on function one_number.announce_release(public.phone_number_records) is
  'Tells the admins when the number of a deleted organization is given back, what it costs, and how to keep it.';
