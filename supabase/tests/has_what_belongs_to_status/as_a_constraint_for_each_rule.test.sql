-- One function refuses exactly what a constraint for each rule would refuse, first of all the same one, whatever is null.
begin;
select plan(3);

create temporary table orders_with_constraints (
  status public.phone_number_order_status, due_at timestamptz, turn bigint, last_error_code text, lease_token uuid,
  held_at timestamptz, purchasing_at timestamptz, purchased_at timestamptz, failed_at timestamptz, cancelled_at timestamptz,
  constraint open_orders_are_due check (status not in ('queued', 'purchasing') or due_at is not null),
  constraint ended_orders_are_not_due check (status not in ('purchased', 'failed', 'cancelled') or due_at is null),
  constraint held_orders_that_go_on_by_themselves_are_due check (
    status <> 'held' or (due_at is not null) = coalesce(last_error_code in ('SPEND_CAP_REACHED', 'USER_IS_ANONYMOUS'), false)
  ),
  constraint orders_being_bought_had_their_turn check (status <> 'purchasing' or turn is null),
  constraint held_orders_over_the_spend_cap_have_a_turn check (
    status <> 'held' or due_at is null or (turn is not null) = (last_error_code = 'SPEND_CAP_REACHED')
  ),
  constraint lease_matches_status check ((status = 'purchasing') = (lease_token is not null)),
  constraint held_at_matches_status check (status <> 'held' or held_at is not null),
  constraint purchasing_at_matches_status check (status <> 'purchasing' or purchasing_at is not null),
  constraint purchased_at_matches_status check ((status = 'purchased') = (purchased_at is not null)),
  constraint failed_orders_say_why check (status <> 'failed' or (failed_at is not null and last_error_code is not null)),
  constraint cancelled_at_matches_status check ((status = 'cancelled') = (cancelled_at is not null))
);

create function pg_temp.refused_by_constraint(tried orders_with_constraints) returns text language plpgsql as $$
declare
  broken text;
begin
  insert into orders_with_constraints select tried.*;
  return null;
exception when check_violation then
  get stacked diagnostics broken = constraint_name;
  return broken;
end;
$$;

create function pg_temp.refused_by_function(tried orders_with_constraints) returns text language plpgsql as $$
declare
  broken text;
begin
  if one_number.has_what_belongs_to_status(
    tried.status, tried.due_at, tried.turn, tried.last_error_code, tried.lease_token,
    tried.held_at, tried.purchasing_at, tried.purchased_at, tried.failed_at, tried.cancelled_at
  ) then
    return null;
  end if;
  return 'not true, without a name';
exception when check_violation then
  get stacked diagnostics broken = constraint_name;
  return broken;
end;
$$;

create temporary table verdicts as
select tried, pg_temp.refused_by_constraint(tried) as expected, pg_temp.refused_by_function(tried) as found
from unnest(enum_range(null::public.phone_number_order_status)) as status
cross join unnest(array[null, now()]) as due_at
cross join unnest(array[null, 1::bigint]) as turn
cross join unnest(array[null, 'TWILIO_ERROR', 'SPEND_CAP_REACHED', 'USER_IS_ANONYMOUS']) as last_error_code
cross join unnest(array[null, gen_random_uuid()]) as lease_token
cross join unnest(array[null, now()]) as held_at
cross join unnest(array[null, now()]) as purchasing_at
cross join unnest(array[null, now()]) as purchased_at
cross join unnest(array[null, now()]) as failed_at
cross join unnest(array[null, now()]) as cancelled_at
cross join lateral (select row(
  status, due_at, turn, last_error_code, lease_token, held_at, purchasing_at, purchased_at, failed_at, cancelled_at
)::orders_with_constraints as tried) as row_of_all;

select is(count(*), 6 * 4 * 256::bigint, 'All statuses, with and without all that may belong to them') from verdicts;
select is((select count(distinct expected) from verdicts), 11::bigint, 'Each rule refuses some');
select is_empty(
  'select * from verdicts where expected is distinct from found', 'The same are refused, by the same rule'
);

select * from finish();
rollback;
