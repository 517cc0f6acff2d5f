create function one_number.announce_returned_organization(number public.phone_number_records)
returns void
language sql
set search_path = ''
as $$
  select one_number.notify(one_number.notice(
    type => 'organization_returned',
    subject => number.phone_number,
    text => one_number.describe_returned_organization(number),
    data => jsonb_build_object(
      'phoneNumber', number.phone_number,
      'organizationName', number.organization_name,
      'monthlyPrice', number.monthly_price::text,
      'monthlyPriceCurrency', number.monthly_price_currency
    ),
    phone_number_id => number.id,
    order_id => number.order_id
  ));
$$;

revoke execute on function one_number.announce_returned_organization(public.phone_number_records)
from public, anon, authenticated, service_role;

comment on function one_number.announce_returned_organization(public.phone_number_records) is
  'Asks the admins whether an organization with the id of a deleted one gets the number of that.';

create function one_number.ask_about_release(number public.phone_numbers)
returns void
language plpgsql
set search_path = ''
as $$
declare
  release public.phone_number_releases;
begin
  select * into release
  from public.phone_number_releases as r
  where r.phone_number_id = number.id and r.status in ('scheduled', 'held')
  for update;

  -- Twilio was asked already, or an admin said so: another number is ordered when that has come to its end.
  if release.final_at is not null or release.confirmed_by is not null then
    return;
  end if;

  perform one_number.hold_release(number);
  -- An older notification tells what "keep" did before: no admin may follow it.
  perform one_number.resolve_notifications('release_scheduled', number.phone_number);
  perform one_number.resolve_notifications('release_failed', number.phone_number);
  -- It is one question, however often the id is inserted.
  perform one_number.announce_returned_organization(one_number.phone_number_record(number.id));
end;
$$;

revoke execute on function one_number.ask_about_release(public.phone_numbers)
from public, anon, authenticated, service_role;

comment on function one_number.ask_about_release(public.phone_numbers) is
  'Puts the release of a deleted organization''s number on hold and asks the admins, unless it is final or one of them said so.';
