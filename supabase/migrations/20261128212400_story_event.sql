create type public.story_event as (
  at timestamptz,
  event text,
  description text,
  actor text,
  phone_number text,
  organization_id uuid
);

comment on type public.story_event is
  'Something that happened to an organization or a number: when, what (a code, and in words), and by whom, where that is known.';
comment on column public.story_event.event is 'A code, such as NUMBER_BOUGHT.';
comment on column public.story_event.description is 'The same in words.';
comment on column public.story_event.actor is
  'Who did it: the e-mail address of a user, or the database role where no user was signed in. Null: not known.';
comment on column public.story_event.phone_number is 'The number that it happened to, in E.164; null for none.';
comment on column public.story_event.organization_id is 'Whose it was at the time; may be deleted by now.';

-- Of more than 200, the latest.
create function one_number.tell_story(order_ids uuid[], phone_number_ids uuid[], notification_ids uuid[])
returns setof public.story_event
language sql
stable
set search_path = ''
as $$
  with events as (
    select e.at, e.place, e.event, e.description, e.actor, e.phone_number, e.organization_id
    from one_number.order_events as e
    where e.order_id = any (order_ids)
    union all
    select e.at, e.place, e.event, e.description, e.actor, e.phone_number, e.organization_id
    from one_number.phone_number_events as e
    where e.phone_number_id = any (phone_number_ids)
    union all
    select e.at, e.place, e.event, e.description, e.actor, e.phone_number, e.organization_id
    from one_number.notification_events as e
    where e.notification_id = any (notification_ids)
  ),
  latest as (
    select e.* from events as e order by e.at desc, e.place desc, e.description desc limit 200
  )
  select l.at, l.event, l.description, one_number.name_actor(l.actor), l.phone_number, l.organization_id
  from latest as l
  order by l.at, l.place, l.description;
$$;

revoke execute on function one_number.tell_story(uuid[], uuid[], uuid[]) from public, anon, authenticated, service_role;

comment on function one_number.tell_story(uuid[], uuid[], uuid[]) is
  'What happened to these orders, numbers and notifications, the latest 200, newest last.';
