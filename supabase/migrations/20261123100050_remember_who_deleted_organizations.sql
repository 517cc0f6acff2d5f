alter table public.phone_numbers add column organization_deleted_by uuid;

comment on column public.phone_numbers.organization_deleted_by is
  'The owner who deleted its organization: to that user it comes back by itself when the organization is inserted again. Null for a server.';

-- As before, and it is remembered who did it.
create or replace function private.let_go_of_deleted_organization()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
  number public.phone_numbers;
begin
  -- An order with a chosen number may have been paid for: its next attempt finds that out before it ends.
  update public.phone_number_orders
  set status = 'cancelled', cancelled_at = now()
  where organization_id = old.id and status in ('queued', 'held', 'failed') and selected_phone_number is null;

  update public.phone_number_orders
  set status = 'queued', next_attempt_at = now()
  where organization_id = old.id and status in ('held', 'failed') and selected_phone_number is not null;

  for number in
    update public.phone_numbers
    set
      status = 'releasing',
      releasing_at = coalesce(releasing_at, now()),
      -- An admin may have begun to give it back already.
      release_due_at = coalesce(release_due_at, private.release_due_at()),
      organization_id = null,
      organization_deleted_by = (select auth.uid())
    where organization_id = old.id and status <> 'released'
    returning *
  loop
    perform private.resolve_notifications('elevenlabs_import_required', number.phone_number);
    perform private.announce_release(number);
  end loop;

  return old;
end;
$$;
