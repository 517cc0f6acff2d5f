-- Twilio's list has messages for 400 days unless its settings say less
-- (https://support.twilio.com/hc/en-us/articles/223181008); a few days less, so that all of a day is there.
create function one_number.countable_days()
returns setof date
language sql
stable
set search_path = ''
as $$
  select counted.day::date
  from (
    -- The condition is the index's.
    select (min(n.purchased_at) at time zone 'UTC')::date as day
    from public.phone_numbers as n
    where n.purchased_at > '-infinity'
  ) as first_purchase
  cross join lateral generate_series(
    greatest(first_purchase.day, (now() at time zone 'UTC')::date - 395)::timestamp,
    (now() at time zone 'UTC')::date - interval '1 day',
    interval '1 day'
  ) as counted (day)
  -- Without a purchase there is no day, and "greatest" would take the other one.
  where first_purchase.day is not null;
$$;

revoke execute on function one_number.countable_days() from public, anon, authenticated;
grant execute on function one_number.countable_days() to service_role;

comment on function one_number.countable_days() is
  'The days in UTC whose messages can be counted: those that are over, from the first purchase on, as far back as Twilio tells.';

-- A day is counted again each day until it has been over for three: a message may wait ten hours to be sent
-- (https://www.twilio.com/docs/messaging/api/message-resource, ValidityPeriod), and only then does its status say whether
-- it failed; with a messaging service its segments are told later, too.
create function one_number.days_to_count_messages(
  project_name text default null, twilio_account_sid text default null
)
returns setof date
language sql
stable
set search_path = ''
as $$
  select c.day
  from one_number.countable_days() as c (day)
  left join public.message_count_days as d on d.day = c.day
  -- The list of another account does not show these numbers' messages.
  where one_number.is_own_project(project_name, twilio_account_sid) and (
    d.day is null
    or d.counted_at < least(c.day + 4, (now() at time zone 'UTC')::date)::timestamp at time zone 'UTC'
  )
  order by c.day;
$$;

revoke execute on function one_number.days_to_count_messages(text, text) from public, anon, authenticated, service_role;

comment on function one_number.days_to_count_messages(text, text) is
  'The days in UTC whose messages are to be counted now, the oldest first: those that never were, and, once a day, those that were counted before they had been over for three days.';

create function one_number.messages_counted_until()
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
      from one_number.countable_days() as c (day)
      where not exists (select from public.message_count_days as counted where counted.day = c.day)
    ),
    'infinity'
  );
$$;

revoke execute on function one_number.messages_counted_until() from public, anon, authenticated;
grant execute on function one_number.messages_counted_until() to service_role;

comment on function one_number.messages_counted_until() is
  'The last day in UTC of which, and before which, the messages of each number are counted; null while there is none.';
