-- Security definer: owners may delete organizations, not change orders and numbers.
create function one_number.let_go_of_deleted_organization()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  number public.phone_numbers;
begin
  -- A reserved number may have been paid for: its next attempt finds that out before it ends.
  update public.phone_number_orders
  set status = 'cancelled', due_at = null, cancelled_at = now()
  where organization_id = old.id and status in ('queued', 'held', 'failed') and reserved_phone_number is null;

  update public.phone_number_orders
  set status = 'queued', due_at = now()
  where organization_id = old.id and status in ('held', 'failed') and reserved_phone_number is not null;

  for number in
    update public.phone_numbers
    set
      status = 'releasing',
      releasing_at = coalesce(releasing_at, now()),
      -- An admin may have begun to give it back already.
      release_due_at = coalesce(release_due_at, one_number.release_due_at()),
      organization_id = null,
      organization_deleted_by = (select auth.uid())
    where organization_id = old.id and status <> 'released'
    returning *
  loop
    perform one_number.resolve_notifications('elevenlabs_import_required', number.phone_number);
    perform one_number.announce_release(number);
  end loop;

  return old;
end;
$$;

revoke execute on function one_number.let_go_of_deleted_organization() from public, anon, authenticated, service_role;

comment on function one_number.let_go_of_deleted_organization() is
  'Cancels the open order and schedules the release of the number, so that no paid number is forgotten.';

-- Before: a number without an organization is legal only while it is being released.
create trigger let_go_of_deleted_organization
before delete on public.organizations
for each row execute function one_number.let_go_of_deleted_organization();
