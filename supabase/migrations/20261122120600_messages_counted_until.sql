create function private.messages_counted_until()
returns date
language sql
stable
set search_path = ''
as $$
  select max(d.day)
  from public.message_count_days as d
  where d.day < coalesce(
    (
      select min(c.day)
      from private.countable_days() as c (day)
      where not exists (select from public.message_count_days as counted where counted.day = c.day)
    ),
    'infinity'
  );
$$;

revoke execute on function private.messages_counted_until() from public, anon;
grant execute on function private.messages_counted_until() to authenticated, service_role;

comment on function private.messages_counted_until() is
  'The last day in UTC of which, and before which, the messages of each number are counted; null while there is none.';
