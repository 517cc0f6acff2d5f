create function one_number.queue_import(number public.phone_numbers)
returns void
language plpgsql
set search_path = ''
as $$
declare
  -- Whoever made another one due has sent a wake-up for all; were it lost, the sweep repeats it.
  is_awake boolean := exists (
    select from public.phone_number_details as d
    -- In a query of its own, as an index finds no time that is another one for each row.
    where d.import_due_at <= (select clock_timestamp()) and d.import_lease_token is null
  );
begin
  update public.phone_number_details as d
  set
    import_due_at = clock_timestamp(),
    import_attempts = 0,
    import_lease_token = null,
    import_failed_at = null,
    import_error_code = null,
    import_error_message = null
  where d.phone_number_id = number.id;

  if not is_awake then
    perform one_number.wake_edge_function('import-phone-number');
  end if;
end;
$$;

revoke execute on function one_number.queue_import(public.phone_numbers) from public, anon, authenticated, service_role;

comment on function one_number.queue_import(public.phone_numbers) is
  'Queues the automatic import of a number, and wakes the function that does it.';

create function one_number.begin_answering(number public.phone_numbers)
returns public.phone_number_status
language plpgsql
set search_path = ''
as $$
declare
  answered_by public.answering := (select s.answered_by from public.answering_settings as s);
begin
  if answered_by = 'registration' and one_number.may_begin_registration(number.id) then
    return one_number.activate_by_registration(number);
  end if;

  -- Before the notification, whose delivery waits for a queued import.
  if answered_by = 'automatic_import' then
    perform one_number.queue_import(number);
  end if;
  perform one_number.announce_import(number);

  return number.status;
end;
$$;

revoke execute on function one_number.begin_answering(public.phone_numbers) from public, anon, authenticated, service_role;

comment on function one_number.begin_answering(public.phone_numbers) is
  'Lets a number be answered that an organization just got: at once where its calls are registered and Twilio asks us about them, by an admin''s import or, where the functions are configured so, by an automatic one, of which admins are told only when it does not succeed. Returns the number''s status.';
