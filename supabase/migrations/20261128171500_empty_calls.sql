create function one_number.empty_calls(call_ids uuid[])
returns void
language plpgsql
set search_path = ''
as $$
begin
  update public.calls as c
  set other_party = null, idempotency_key = null, request_hash = null, emptied_at = now()
  where c.id = any(call_ids);

  -- A vendor's message may name the number that was dialled.
  update public.call_details as d
  set failure_message = 'The message was emptied with the number'
  where d.call_id = any(call_ids) and d.failure_code is not null;
end;
$$;

revoke execute on function one_number.empty_calls(uuid[]) from public, anon, authenticated, service_role;

comment on function one_number.empty_calls(uuid[]) is
  'Takes the number at the other end out of calls, and what may tell it. Their time, length, result and cost stay.';

create function one_number.empty_calls_of_nobody(how_many integer)
returns void
language plpgsql
set search_path = ''
as $$
declare
  release public.phone_number_releases;
  calls uuid[];
  missed_calls text[];
begin
  for release in
    select r.*
    from public.phone_number_releases as r
    where r.status = 'released' and r.organization_id is null and r.calls_emptied_at is null
    order by r.released_at
    limit how_many
    for update skip locked
  loop
    calls := array(
      select c.id from public.calls as c
      where c.phone_number_id = release.phone_number_id and c.organization_id is null and c.emptied_at is null
      limit how_many
      for update
    );
    perform one_number.empty_calls(calls);

    missed_calls := array(
      select m.call_sid from public.missed_calls as m
      where m.phone_number_id = release.phone_number_id and m.organization_id is null and m.caller is not null
      limit how_many
      for update
    );
    update public.missed_calls as m set caller = null where m.call_sid = any(missed_calls);

    how_many := how_many - cardinality(calls) - cardinality(missed_calls);
    exit when how_many <= 0;
    update public.phone_number_releases as r set calls_emptied_at = now() where r.id = release.id;
  end loop;
end;
$$;

revoke execute on function one_number.empty_calls_of_nobody(integer) from public, anon, authenticated, service_role;

comment on function one_number.empty_calls_of_nobody(integer) is
  'Takes callers'' numbers out of what deleted organizations leave, once their number is given back.';

create function one_number.forget_registered_calls(how_many integer)
returns void
language sql
set search_path = ''
as $$
  delete from public.registered_calls as r
  where r.call_sid = any(array(
    select due.call_sid
    from public.registered_calls as due
    where due.registered_at < now() - interval '2 days'
    order by due.registered_at
    limit how_many
  ));
$$;

revoke execute on function one_number.forget_registered_calls(integer) from public, anon, authenticated, service_role;

comment on function one_number.forget_registered_calls(integer) is
  'Deletes what was noted of calls that were registered more than two days ago: their reports have come.';

-- Each pass is short, and the next minute goes on: neither a year of calls nor a busy number makes it long.
create function one_number.empty_due_calls(how_many integer default 5000)
returns void
language plpgsql
set search_path = ''
as $$
declare
  kept_from timestamptz := now() - (select s.keep_calls_for from public.calling_settings as s);
begin
  perform one_number.empty_calls(array(
    select c.id from public.calls as c
    where c.emptied_at is null and c.started_at <= kept_from
    order by c.started_at
    limit how_many
    for update skip locked
  ));

  update public.missed_calls as m
  set caller = null
  where m.call_sid = any(array(
    select due.call_sid from public.missed_calls as due
    where due.caller is not null and due.called_at <= kept_from
    order by due.called_at
    limit how_many
    for update skip locked
  ));

  perform one_number.empty_calls_of_nobody(how_many);
  perform one_number.forget_registered_calls(how_many);
end;
$$;

revoke execute on function one_number.empty_due_calls(integer) from public, anon, authenticated, service_role;

comment on function one_number.empty_due_calls(integer) is
  'Takes callers'' numbers out of calls and missed calls that are older than keep_calls_for, and out of those that deleted organizations leave, and forgets registered calls after two days: at most so many of each at a time.';

select cron.schedule('empty-due-calls', '* * * * *', 'select one_number.empty_due_calls()');
