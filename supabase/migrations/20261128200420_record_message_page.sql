-- Security definer: the tables are read-only for every API role.
create function public.record_message_page(
  day date, counts jsonb, page text default null, next_page text default null
)
returns boolean
language plpgsql
security definer
set search_path = ''
as $$
declare
  half public.half_counted_days;
begin
  if page is null then
    delete from public.half_counted_days as h where h.day = record_message_page.day;
    if next_page is null then
      perform one_number.record_message_counts(record_message_page.day, counts);
      return true;
    end if;
    insert into public.half_counted_days as h (day, next_page)
    values (record_message_page.day, record_message_page.next_page)
    -- Another request began it at the same moment.
    on conflict on constraint half_counted_days_pkey do nothing
    returning h.* into half;
  else
    select * into half
    from public.half_counted_days as h
    where h.day = record_message_page.day and h.next_page = record_message_page.page
    for update;
  end if;
  if half.day is null then
    return false;
  end if;

  insert into public.half_counted_messages as known (day, phone_number, quantity, messages)
  select half.day, c.phone_number, c.quantity, c.messages
  from jsonb_to_recordset(counts) as c (phone_number text, quantity bigint, messages bigint)
  on conflict on constraint half_counted_messages_pkey do update
  set quantity = known.quantity + excluded.quantity, messages = known.messages + excluded.messages;

  if next_page is not null then
    update public.half_counted_days as h
    set next_page = record_message_page.next_page
    where h.day = half.day;
  else
    perform one_number.record_message_counts(half.day, (
      select coalesce(jsonb_agg(to_jsonb(m) - 'day'), '[]')
      from public.half_counted_messages as m
      where m.day = half.day
    ));
    delete from public.half_counted_days as h where h.day = half.day;
  end if;
  return true;
end;
$$;

revoke execute on function public.record_message_page(date, jsonb, text, text) from public, anon, authenticated;
grant execute on function public.record_message_page(date, jsonb, text, text) to service_role;

comment on function public.record_message_page(date, jsonb, text, text) is
  'Adds up a page of a day''s messages: [{phone_number, quantity, messages}], each number once. After the last page, which has no next_page, the day is counted. Returns false, and adds nothing, when another request has read this page, or began the day again.';
