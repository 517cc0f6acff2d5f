create function one_number.hold_orders_of_nobody(organization_ids uuid[])
returns void
language sql
set search_path = ''
as $$
  -- One that reserved a number may have paid for it: it goes on. Others that are held wait for an admin already, or go on by
  -- themselves: over the spend cap, or once an anonymous user has signed up, as which a deleted one would count.
  select one_number.hold_orders(
    array(
      select o.id
      from public.phone_number_orders as o
      where o.organization_id = any(organization_ids) and o.reserved_phone_number is null
        and (o.status = 'queued' or (o.status = 'held' and o.last_error_code in ('SPEND_CAP_REACHED', 'USER_IS_ANONYMOUS')))
      for update
    ),
    'NO_MEMBERS_LEFT', 'The organization''s last member is gone'
  );
$$;

revoke execute on function one_number.hold_orders_of_nobody(uuid[]) from public, anon, authenticated, service_role;

comment on function one_number.hold_orders_of_nobody(uuid[]) is
  'Holds the orders of organizations without members: nothing is bought for nobody.';

create function one_number.follow_departures(how_many integer default 500)
returns void
language plpgsql
set search_path = ''
as $$
declare
  departure public.member_departures;
  of_nobody uuid[] := '{}';
begin
  for departure in
    select d.* from public.member_departures as d
    -- In a query of its own, as an index finds no time that is another one for each row.
    where d.due_at <= (select clock_timestamp())
    order by d.due_at, d.id
    limit how_many
    for update skip locked
  loop
    if exists (
      select from public.member_departures as later
      where later.organization_id = departure.organization_id
        and (later.departed_at, later.id) > (departure.departed_at, departure.id)
    ) then
      delete from public.member_departures as d where d.id = departure.id;
    elsif one_number.follow_departure(departure) then
      of_nobody := of_nobody || departure.organization_id;
    end if;
  end loop;

  -- Once for all: each order by itself would cost its triggers.
  perform one_number.hold_orders_of_nobody(of_nobody);
  perform one_number.announce_held_orders();
end;
$$;

revoke execute on function one_number.follow_departures(integer) from public, anon, authenticated, service_role;

comment on function one_number.follow_departures(integer) is
  'Looks who is left in the organizations that lost a member, at most so many at a time.';

select cron.schedule('follow-departures', '* * * * *', 'select one_number.follow_departures()');
