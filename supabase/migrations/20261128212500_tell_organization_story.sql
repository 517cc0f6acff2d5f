-- Security definer: admins read numbers and orders of organizations only through functions like this one.
-- By its order, which outlives it: what another organization had of one of its numbers is that one's.
create function public.tell_organization_story(organization_id uuid)
returns setof public.story_event
language plpgsql
stable
security definer
set search_path = ''
as $$
declare
  own_orders uuid[];
  own_numbers uuid[];
  own_notifications uuid[];
begin
  perform one_number.require_admin();

  own_orders := array(
    select o.id from public.phone_number_orders as o where o.organization_id = tell_organization_story.organization_id
  );
  own_numbers := array(select n.id from public.phone_numbers as n where n.order_id = any (own_orders));
  own_notifications := array(
    select a.id from public.admin_notifications as a where a.organization_id = tell_organization_story.organization_id
    union
    select a.id from public.admin_notifications as a where a.order_id = any (own_orders)
    union
    select a.id from public.admin_notifications as a where a.phone_number_id = any (own_numbers)
  );

  return query
  select told.* from one_number.tell_story(own_orders, own_numbers, own_notifications) as told;
end;
$$;

revoke execute on function public.tell_organization_story(uuid) from public, anon;
grant execute on function public.tell_organization_story(uuid) to authenticated, service_role;

comment on function public.tell_organization_story(uuid) is
  'What happened to an organization''s order and numbers, what admins were told of it, and who did it: the latest 200 events, newest last. Also of a deleted one. Admins only.';
