create function one_number.describe_spend_cap(reason text)
returns one_number.notification_text
language sql
immutable
set search_path = ''
as $$
  select
    'Orders are held: the limit of purchases is reached',
    reason || E'.\nThey go on by themselves, in their turn, once the limit allows it: as time passes, or as numbers are given back. '
    'To let them go on now, raise the limit in provisioning_settings.',
    null::jsonb;
$$;

revoke execute on function one_number.describe_spend_cap(text) from public, anon, authenticated, service_role;

comment on function one_number.describe_spend_cap(text) is 'Which limit of spending holds orders, and how they go on.';

create function one_number.describe_orders_of_anonymous_users()
returns one_number.notification_text
language sql
immutable
set search_path = ''
as $$
  select
    'Orders of anonymous users are held',
    E'Anonymous users get no number: anybody may sign in as one, as often as they like.\n'
    'Each order goes on by itself once its user has signed up.\n'
    'To see them, open phone_number_orders in Studio, where last_error_code is USER_IS_ANONYMOUS.\n'
    'To buy a number all the same, run the command with the id of the organization that shall have it.',
    one_number.our_command('/admin/organizations/<the id>/order/retry');
$$;

revoke execute on function one_number.describe_orders_of_anonymous_users() from public, anon, authenticated, service_role;

comment on function one_number.describe_orders_of_anonymous_users() is
  'Why orders of anonymous users are held, and how they go on.';

create function one_number.describe_orders_without_members()
returns one_number.notification_text
language sql
immutable
set search_path = ''
as $$
  select
    'Orders are held: their organizations have no members any more',
    E'The organization''s last member is gone.\n'
    'An order goes on by itself once its organization has a member again. '
    'To buy a number all the same, run the command with the id of the organization that shall have it.',
    one_number.our_command('/admin/organizations/<the id>/order/retry');
$$;

revoke execute on function one_number.describe_orders_without_members() from public, anon, authenticated, service_role;

comment on function one_number.describe_orders_without_members() is
  'Why orders of organizations without members are held, and how they go on.';

-- A user may have inserted thousands: a few are named, and no more are counted than an admin can look at.
create function one_number.describe_held_orders(user_id uuid)
returns one_number.notification_text
language sql
stable
set search_path = ''
as $$
  with held as materialized (
    select
      o.organization_name as name, o.organization_id as id,
      coalesce(o.last_error_message, 'It was held by hand') as reason,
      row_number() over (order by o.held_at, o.id) as place
    from (
      (
        select * from public.phone_number_orders as p
        where p.ordered_by = user_id and p.status = 'held' and p.due_at is null
          and p.last_error_code is distinct from 'NO_MEMBERS_LEFT'
        order by p.held_at, p.id
        limit 101
      )
      union all
      (
        select * from public.phone_number_orders as p
        where user_id is null and p.ordered_by is null and p.status = 'held' and p.due_at is null
          and p.last_error_code is distinct from 'NO_MEMBERS_LEFT'
        order by p.held_at, p.id
        limit 101
      )
    ) as o
  ),
  counted as (
    select
      count(*) as how_many,
      case when count(*) > 100 then 'More than 100' else count(*)::text end as number_of,
      string_agg(format(E'- %s (%s): %s.\n', name, id, reason), '' order by place) filter (where place <= 5) as first,
      min(name) filter (where place = 1) as first_name,
      min(reason) filter (where place = 1) as first_reason,
      min(id::text) filter (where place = 1) as first_id
    from held
  )
  select
    case
      when how_many = 1 then format('The order of %s is held', first_name)
      when user_id is null then number_of || ' orders that a server inserted are held'
      else format('%s orders of user %s are held', number_of, user_id)
    end,
    case
      when how_many = 1 then first_reason || E'.\nTo buy the number, run the command.'
      else
        first || case when how_many > 5 then E'- and others.\n' else '' end
        || format(
          E'To see them all, open phone_number_orders in Studio, where status is held and ordered_by is %s.\n',
          coalesce(user_id::text, 'null')
        )
        || 'To buy a number, run the command with the id of the organization that shall have it.'
    end,
    one_number.our_command(
      '/admin/organizations/' || case when how_many = 1 then first_id else '<the id>' end || '/order/retry'
    )
  from counted;
$$;

revoke execute on function one_number.describe_held_orders(uuid) from public, anon, authenticated, service_role;

comment on function one_number.describe_held_orders(uuid) is
  'Which orders of a user, or of no user, wait for an admin, why, and how they go on.';
