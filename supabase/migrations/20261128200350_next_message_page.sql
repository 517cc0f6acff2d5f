-- Security definer: which day is to be counted is for the database to say.
create function public.next_message_page(project_name text default null, twilio_account_sid text default null)
returns table (day date, next_page text)
language sql
stable
security definer
set search_path = ''
as $$
  select due.day, half.next_page
  from one_number.days_to_count_messages(project_name, twilio_account_sid) as due (day)
  -- Twilio does not say how long a list can be gone on with: after two hours a day is begun again.
  left join public.half_counted_days as half on half.day = due.day and half.began_at > now() - interval '2 hours'
  order by due.day
  limit 1;
$$;

revoke execute on function public.next_message_page(text, text) from public, anon, authenticated;
grant execute on function public.next_message_page(text, text) to service_role;

comment on function public.next_message_page(text, text) is
  'The page of Twilio''s list of messages to read next: of the oldest day that is to be counted. Without next_page it is the first of that day; no row when no day is to be counted.';
