-- Twilio may reclaim a number without three completed calls of twelve seconds in a month, or three messages
-- (https://www.twilio.com/docs/phone-numbers/best-practices).
create function one_number.is_idle(phone_number_id uuid)
returns boolean
language sql
stable
set search_path = ''
as $$
  select
    (
      select count(*) < 3
      from public.calls as c
      where c.phone_number_id = is_idle.phone_number_id and c.duration_seconds >= 12
        and c.started_at > now() - interval '30 days'
    )
    and (
      select coalesce(sum(m.messages), 0) < 3
      from public.message_counts as m
      where m.phone_number_id = is_idle.phone_number_id and m.day >= (now() at time zone 'UTC')::date - 30
    );
$$;

revoke execute on function one_number.is_idle(uuid) from public, anon, authenticated, service_role;

comment on function one_number.is_idle(uuid) is
  'Whether a number was used so little in the last 30 days that Twilio may reclaim it.';
