-- Security definer: the tables are read-only for every API role; states change only in functions like this one.
create function public.claim_phone_number_releases(
  batch_size integer, lease_seconds integer, project_name text default null, twilio_account_sid text default null
)
returns table (
  release_id uuid,
  lease_token uuid,
  phone_number text,
  twilio_sid text,
  is_imported boolean,
  elevenlabs_phone_id text,
  organization_id uuid,
  attempts integer,
  former_projects text[]
)
language plpgsql
security definer
set search_path = ''
as $$
declare
  claimed public.phone_number_releases;
  number public.phone_numbers;
begin
  if not one_number.recognize_project(project_name, twilio_account_sid) then
    return;
  end if;

  for claimed in
    with due as (
      select r.id, one_number.may_be_released(r) as is_allowed
      from public.phone_number_releases as r
      -- In a query of its own, as an index finds no time that is another one for each row.
      where r.due_at <= (select clock_timestamp()) and one_number.is_own_number(r.phone_number_id)
        and not one_number.is_being_imported(r.phone_number_id)
      order by r.due_at, r.id
      limit batch_size
      for update skip locked
    ),
    taken as (
      update public.phone_number_releases as r
      set
        attempts = r.attempts + 1,
        began_at = case when is_allowed then coalesce(r.began_at, clock_timestamp()) else r.began_at end,
        lease_token = case when is_allowed then gen_random_uuid() end,
        due_at = clock_timestamp() + case when is_allowed then make_interval(secs => lease_seconds) else interval '1 day' end,
        last_error_code = case when is_allowed then r.last_error_code else 'ORGANIZATION_EXISTS' end,
        last_error_message = case when is_allowed then r.last_error_message
          else 'It is an organization''s number, and no admin said to give it back' end
      from due
      where r.id = due.id
      returning r.*
    )
    select t.* from taken as t
  loop
    select * into number from public.phone_numbers as n where n.id = claimed.phone_number_id;
    if claimed.lease_token is null then
      perform one_number.announce_failed_release(one_number.phone_number_record(number.id), claimed);
      continue;
    end if;

    release_id := claimed.id;
    lease_token := claimed.lease_token;
    attempts := claimed.attempts;
    phone_number := number.phone_number;
    select d.twilio_sid, d.answered_by = 'import', d.elevenlabs_phone_id
    into twilio_sid, is_imported, elevenlabs_phone_id
    from public.phone_number_details as d
    where d.phone_number_id = number.id;
    former_projects := (select p.former_names from public.own_project as p);
    organization_id := (select o.organization_id from public.phone_number_orders as o where o.id = number.order_id);
    return next;
  end loop;
end;
$$;

revoke execute on function public.claim_phone_number_releases(integer, integer, text, text) from public, anon, authenticated;
grant execute on function public.claim_phone_number_releases(integer, integer, text, text) to service_role;

comment on function public.claim_phone_number_releases(integer, integer, text, text) is
  'Leases due releases to the caller, oldest first, with the organization that each number was bought for and the projects that its tag may name besides ours. A release that was made due by hand but is not allowed is put off by a day, and the admins are told. None in another project, or with another Twilio account; a number that another project bought, or in another account, waits.';
