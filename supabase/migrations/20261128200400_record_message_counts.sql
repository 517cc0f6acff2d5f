create function one_number.record_message_counts(day date, counts jsonb)
returns void
language plpgsql
set search_path = ''
as $$
begin
  -- First, so that another count of the same day waits here.
  insert into public.message_count_days as d (day)
  values (record_message_counts.day)
  on conflict on constraint message_count_days_pkey do update set counted_at = excluded.counted_at;
  delete from public.message_counts as m where m.day = record_message_counts.day;
  insert into public.message_counts (phone_number_id, day, quantity, messages)
  select holder.id, record_message_counts.day, c.quantity, c.messages
  from jsonb_to_recordset(counts) as c (phone_number text, quantity bigint, messages bigint)
  cross join lateral (
    select n.id
    from public.phone_numbers as n
    where n.phone_number = c.phone_number
      and n.purchased_at < (record_message_counts.day + 1)::timestamp at time zone 'UTC'
      and (n.released_at is null or n.released_at >= record_message_counts.day::timestamp at time zone 'UTC')
    -- On the day on which a number changes hands, they are its new owner's.
    order by n.purchased_at desc
    limit 1
  ) as holder;
end;
$$;

revoke execute on function one_number.record_message_counts(date, jsonb) from public, anon, authenticated, service_role;

comment on function one_number.record_message_counts(date, jsonb) is
  'Replaces what was counted of a day: [{phone_number, quantity, messages}], each number once, and all that had any. The messages of a number belong to the organization that had it on that day; those of numbers without one are dropped.';
