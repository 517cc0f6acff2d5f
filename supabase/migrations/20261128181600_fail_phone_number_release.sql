-- Security definer: the tables are read-only for every API role.
create function public.fail_phone_number_release(
  release_id uuid,
  lease_token uuid,
  error_code text,
  error_message text,
  retry_in_seconds numeric default null,
  counts_as_attempt boolean default true
)
returns text
language plpgsql
security definer
set search_path = ''
as $$
declare
  once_a_day constant interval := '1 day';
  failed public.phone_number_releases;
  attempts_made integer;
  needs_an_admin boolean;
begin
  select * into failed
  from public.phone_number_releases as r
  where r.id = release_id and r.lease_token = fail_phone_number_release.lease_token
  for update;
  if not found then
    return 'lease_lost';
  end if;

  -- An admin who wants another attempt at once sets the count to 0, also while a function is at work.
  attempts_made := greatest(0, failed.attempts - case when counts_as_attempt then 0 else 1 end);
  needs_an_admin := retry_in_seconds is null or (
    counts_as_attempt
    and attempts_made >= coalesce((select max_attempts from public.provisioning_settings), 1)
  );

  update public.phone_number_releases as r
  set
    attempts = attempts_made,
    -- It is paid for until it is given back: never given up, but no more than once a day.
    due_at = clock_timestamp() + case
      when needs_an_admin then once_a_day
      else make_interval(secs => retry_in_seconds::double precision)
    end,
    lease_token = null,
    last_error_code = error_code,
    last_error_message = error_message
  where r.id = failed.id
  returning * into failed;

  if needs_an_admin then
    perform one_number.announce_failed_release(one_number.phone_number_record(failed.phone_number_id), failed);
  end if;

  return failed.status;
end;
$$;

revoke execute on function public.fail_phone_number_release(uuid, uuid, text, text, numeric, boolean)
from public, anon, authenticated;
grant execute on function public.fail_phone_number_release(uuid, uuid, text, text, numeric, boolean) to service_role;

comment on function public.fail_phone_number_release(uuid, uuid, text, text, numeric, boolean) is
  'Puts a release off: by the given seconds, or, without them and after the last attempt, by a day, and then the admins are told. Returns scheduled or lease_lost.';
