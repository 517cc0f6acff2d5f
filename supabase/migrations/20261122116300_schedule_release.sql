create function private.release_due_at()
returns timestamptz
language sql
stable
set search_path = ''
as $$
  -- Without its settings row the product keeps to the default.
  select now() + coalesce((select release_grace from public.provisioning_settings), interval '7 days');
$$;

revoke execute on function private.release_due_at() from public, anon, authenticated, service_role;

comment on function private.release_due_at() is 'When the number of an organization that is deleted now is given back.';

-- As before, with the date.
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
      organization_id = null
    where organization_id = old.id and status <> 'released'
    returning *
  loop
    perform private.resolve_notifications('elevenlabs_import_required', number.phone_number);
    perform private.announce_release(number);
  end loop;

  return old;
end;
$$;
