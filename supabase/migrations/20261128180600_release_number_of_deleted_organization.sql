-- Security definer: owners may delete organizations, not change orders and numbers.
create function one_number.release_number_of_deleted_organization()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  number public.phone_numbers;
begin
  -- The number first, then the order: a release ends in the same sequence.
  for number in
    update public.phone_numbers
    set status = 'releasing', releasing_at = coalesce(releasing_at, now()), organization_id = null
    where organization_id = old.id and status <> 'released'
    returning *
  loop
    perform one_number.resolve_notifications('elevenlabs_import_required', number.phone_number);
    perform one_number.resolve_notifications('number_unanswered', number.phone_number);
    perform one_number.schedule_release(number);
  end loop;

  perform one_number.resolve_notifications('organization_without_members', old.id::text);

  -- A reserved number may have been paid for: its next attempt finds that out before it ends.
  update public.phone_number_orders
  set status = 'cancelled', due_at = null, cancelled_at = now()
  where organization_id = old.id and status in ('queued', 'held', 'failed') and reserved_phone_number is null;

  update public.phone_number_orders
  set status = 'queued', due_at = now()
  where organization_id = old.id and status in ('held', 'failed') and reserved_phone_number is not null;

  update public.phone_number_orders set organization_deleted_at = now() where organization_id = old.id;

  return old;
end;
$$;

revoke execute on function one_number.release_number_of_deleted_organization() from public, anon, authenticated, service_role;

comment on function one_number.release_number_of_deleted_organization() is
  'Schedules the release of the number and cancels the open order, so that no paid number is forgotten.';

-- Before: a number without an organization is legal only while it is being released.
create trigger release_number_of_deleted_organization
before delete on public.organizations
for each row execute function one_number.release_number_of_deleted_organization();
