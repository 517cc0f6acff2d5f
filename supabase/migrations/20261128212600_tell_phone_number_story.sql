-- Security definer: admins read numbers and orders of organizations only through functions like this one.
-- A number may have been bought, given back and bought again, each time for another organization.
create function public.tell_phone_number_story(phone_number text)
returns setof public.story_event
language plpgsql
stable
security definer
set search_path = ''
as $$
declare
  number constant text := coalesce(one_number.phone_number_in(phone_number), phone_number);
  own_numbers uuid[];
  own_notifications uuid[];
begin
  perform one_number.require_admin();

  own_numbers := array(select n.id from public.phone_numbers as n where n.phone_number = number);
  own_notifications := array(
    select a.id from public.admin_notifications as a where a.phone_number_id = any (own_numbers)
    union
    -- A number that is not recorded has notifications, too.
    select a.id
    from public.admin_notifications as a
    where a.type = any (array(select t.type from public.notification_types as t)) and a.subject = number
      and a.status = 'pending'
    union
    select a.id from public.admin_notifications as a where a.subject = number and a.status = 'dismissed'
  );

  return query
  select told.* from one_number.tell_story('{}', own_numbers, own_notifications) as told;
end;
$$;

revoke execute on function public.tell_phone_number_story(text) from public, anon;
grant execute on function public.tell_phone_number_story(text) to authenticated, service_role;

comment on function public.tell_phone_number_story(text) is
  'What happened to a phone number, in any usual spelling, and for which organization, what admins were told of it, and who did it: the latest 200 events, newest last. Admins only.';
