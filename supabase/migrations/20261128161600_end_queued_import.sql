-- A trigger, so that the import ends however the number becomes active or goes. importing_since stays: ElevenLabs may be at it.
create function one_number.end_queued_import()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  update public.phone_number_details as d
  set
    import_due_at = null,
    import_attempts = 0,
    import_lease_token = null,
    import_failed_at = null,
    import_error_code = null,
    import_error_message = null
  where d.phone_number_id = new.id
    and (d.import_due_at is not null or d.import_failed_at is not null or d.import_error_code is not null);

  return null;
end;
$$;

revoke execute on function one_number.end_queued_import() from public, anon, authenticated, service_role;

comment on function one_number.end_queued_import() is
  'Takes a number out of the queue of automatic imports once it waits for none.';

create trigger end_queued_import
after update of status on public.phone_numbers
for each row
when (old.status = 'pending_import' and new.status <> 'pending_import')
execute function one_number.end_queued_import();
