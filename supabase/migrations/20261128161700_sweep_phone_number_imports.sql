create function one_number.queue_waiting_imports(batch_size integer)
returns void
language sql
set search_path = ''
as $$
  update public.phone_number_details as d
  set import_due_at = clock_timestamp()
  where d.phone_number_id = any (array(
    select w.phone_number_id
    from public.admin_notifications as n
    join public.phone_number_details as w on w.phone_number_id = n.phone_number_id
    where n.type = 'elevenlabs_import_required' and n.status = 'pending'
      and w.import_due_at is null and w.import_failed_at is null
      and one_number.may_be_imported(w.phone_number_id)
    limit batch_size
    for update of w skip locked
  ));
$$;

revoke execute on function one_number.queue_waiting_imports(integer) from public, anon, authenticated, service_role;

comment on function one_number.queue_waiting_imports(integer) is
  'Queues numbers that waited for an admin''s import before imports became automatic, no more than these at once.';

create function one_number.sweep_phone_number_imports()
returns bigint
language plpgsql
set search_path = ''
as $$
begin
  if not exists (select from public.answering_settings as s where s.answered_by = 'automatic_import') then
    return null;
  end if;

  perform one_number.queue_waiting_imports(100);

  return (
    select one_number.wake_edge_function('import-phone-number')
    from public.elevenlabs_account as a
    where coalesce(a.next_probe_at <= clock_timestamp(), true)
      and (select min(d.import_due_at) from public.phone_number_details as d) <= clock_timestamp()
  );
end;
$$;

revoke execute on function one_number.sweep_phone_number_imports() from public, anon, authenticated, service_role;

comment on function one_number.sweep_phone_number_imports() is
  'Wakes the function that imports numbers while some are due, and takes along those that waited before: a lost wake-up costs a minute.';

select cron.schedule('sweep-phone-number-imports', '* * * * *', 'select one_number.sweep_phone_number_imports()');
