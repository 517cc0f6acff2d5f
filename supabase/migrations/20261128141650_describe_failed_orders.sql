create function one_number.latest_failed_orders(user_id uuid, how_many bigint)
returns setof public.phone_number_orders
language sql
stable
set search_path = ''
as $$
  (
    select o.* from public.phone_number_orders as o
    where o.ordered_by = user_id and o.status = 'failed'
    order by o.failed_at desc, o.id
    limit how_many
  )
  union all
  (
    select o.* from public.phone_number_orders as o
    where user_id is null and o.ordered_by is null and o.status = 'failed'
    order by o.failed_at desc, o.id
    limit how_many
  );
$$;

revoke execute on function one_number.latest_failed_orders(uuid, bigint) from public, anon, authenticated, service_role;

comment on function one_number.latest_failed_orders(uuid, bigint) is 'The failed orders of a user, or of no user, the latest first.';

-- One cause may fail thousands: a few are named, and no more are counted than an admin can look at.
create function one_number.describe_failed_orders(user_id uuid)
returns one_number.notification_text
language sql
stable
set search_path = ''
as $$
  with failed as materialized (
    select o as latest, row_number() over (order by o.failed_at desc, o.id) as place
    from one_number.latest_failed_orders(user_id, 101) as o
  ),
  counted as (
    select
      case when count(*) > 100 then 'more than 100' else count(*)::text end as number_of,
      count(*) as how_many,
      string_agg(
        format(
          E'- %s (%s): %s: %s\n',
          (latest).organization_name, (latest).organization_id, (latest).last_error_code, (latest).last_error_message
        ), '' order by place
      ) filter (where place <= 5) as first
    from failed
  )
  select described.*
  from counted
  cross join lateral (
    select alone.*
    from failed
    cross join lateral one_number.describe_failed_order(failed.latest) as alone
    where counted.how_many = 1
    union all
    select
      format('No phone number for %s organizations of %s', number_of, coalesce('user ' || user_id, 'servers')),
      format(
        E'The latest orders that failed, and their last errors:\n%s%s%s\n'
        'To see them all, open phone_number_orders in Studio, where status is failed and ordered_by is %s.\n'
        'To retry one, run the command with the id of its organization; with -d ''{"areaCode": "<another>"}'' it searches in another area code.',
        counted.first,
        case when how_many > 5 then E'- and others.\n' else '' end,
        one_number.advice_about(((select latest from failed where place = 1)).last_error_code),
        coalesce(user_id::text, 'null')
      ),
      one_number.our_command('/admin/organizations/<the id>/order/retry')
    where counted.how_many > 1
  ) as described;
$$;

revoke execute on function one_number.describe_failed_orders(uuid) from public, anon, authenticated, service_role;

comment on function one_number.describe_failed_orders(uuid) is
  'Which orders of a user, or of no user, failed for good, why, and how they are retried.';
