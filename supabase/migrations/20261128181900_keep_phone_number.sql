-- A kept number whose organization is deleted can be active for no other. It stays releasing, and its release is held: paid
-- for, seen by the admins, used by no organization, until an admin releases it, or keeps it for an organization that was
-- inserted with the same id. Another organization would get the calls of everybody who still dials it.
create function public.keep_phone_number(phone_number text)
returns public.phone_number_records
language plpgsql
security definer
set search_path = ''
as $$
declare
  owner public.organizations;
  number public.phone_numbers;
  release public.phone_number_releases;
begin
  perform one_number.require_admin();

  -- The organization first, then the number: a deletion locks them in the same sequence.
  select g.* into owner
  from public.phone_numbers as n
  join public.phone_number_orders as o on o.id = n.order_id
  join public.organizations as g on g.id = o.organization_id
  where n.phone_number = keep_phone_number.phone_number and n.status <> 'released'
  for key share of g;

  number := one_number.lock_phone_number(phone_number, 'keep');

  if number.status = 'released' then
    perform one_number.refuse_phone_number(number, 'keep', 'PHONE_NUMBER_RELEASED');
  end if;
  if number.status <> 'releasing' then
    return one_number.phone_number_record(number.id);
  end if;

  select * into release
  from public.phone_number_releases as r
  where r.phone_number_id = number.id and r.status in ('scheduled', 'held')
  for update;
  if release.final_at is not null then
    raise exception using
      errcode = 'PT409',
      message = format('Cannot keep "%s": Twilio has been asked to take it back', number.phone_number),
      hint = 'RELEASE_IN_PROGRESS';
  end if;

  if owner.id is null then
    perform one_number.hold_release(number);
  else
    perform one_number.undo_release(number, owner);
  end if;
  perform one_number.resolve_notifications('release_scheduled', number.phone_number);
  perform one_number.resolve_notifications('release_failed', number.phone_number);
  perform one_number.resolve_notifications('organization_returned', number.phone_number);

  return one_number.phone_number_record(number.id);
end;
$$;

revoke execute on function public.keep_phone_number(text) from public, anon;
grant execute on function public.keep_phone_number(text) to authenticated, service_role;

comment on function public.keep_phone_number(text) is
  'Keeps a number that was to be given back. The same call again answers the same. Admins only.';
