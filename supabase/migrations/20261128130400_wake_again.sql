-- What a function asks for at its bound: the sweep of its work at once, instead of at the next minute. It wakes no function for
-- which nothing is due; and as it asks at the bound, and once more when its last items
-- have ended, requests do not multiply.
-- Security definer: no API role may wake a function by itself.
create function public.wake_again(function_name text)
returns boolean
language plpgsql
security definer
set search_path = ''
as $$
declare
  request_id bigint;
begin
  -- Before the wake-up, which then is newer than this look.
  perform one_number.note_look(function_name, false);
  case function_name
    when 'provision-phone-number' then request_id := one_number.wake_for_due_orders();
    when 'release-phone-number' then request_id := one_number.sweep_phone_number_releases();
    when 'notify-admins' then request_id := one_number.sweep_notification_deliveries();
    when 'import-phone-number' then request_id := one_number.sweep_phone_number_imports();
    when 'notice-imports' then request_id := one_number.sweep_imports();
    when 'reconcile' then request_id := one_number.sweep_reconciliation();
    when 'count-messages' then request_id := one_number.sweep_message_counts();
    else
      raise exception using
        errcode = 'invalid_parameter_value',
        message = format('Cannot wake "%s": the database wakes no such function', function_name);
  end case;
  return request_id is not null;
end;
$$;

revoke execute on function public.wake_again(text) from public, anon, authenticated;
grant execute on function public.wake_again(text) to service_role;

comment on function public.wake_again(text) is
  'Wakes a function that began as much as one request may, if something is due for it. Returns whether it did. Refuses functions that the database does not wake.';
