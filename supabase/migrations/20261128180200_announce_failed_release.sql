create function one_number.announce_failed_release(
  number public.phone_number_records, failed public.phone_number_releases
)
returns void
language sql
set search_path = ''
as $$
  select one_number.notify(one_number.notice(
    type => 'release_failed',
    subject => number.phone_number,
    text => one_number.describe_failed_release(number, failed),
    data => jsonb_build_object(
      'phoneNumber', number.phone_number,
      'organizationName', number.organization_name,
      'errorCode', failed.last_error_code
    ),
    organization_id => number.organization_id,
    phone_number_id => number.id,
    order_id => number.order_id
  ));
$$;

revoke execute on function one_number.announce_failed_release(public.phone_number_records, public.phone_number_releases)
from public, anon, authenticated, service_role;

comment on function one_number.announce_failed_release(public.phone_number_records, public.phone_number_releases) is
  'Tells the admins, once, that a number cannot be given back, why, and what to do.';
