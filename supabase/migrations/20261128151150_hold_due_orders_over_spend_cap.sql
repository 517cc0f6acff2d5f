create function one_number.spend_cap_in_words(settings public.provisioning_settings)
returns text
language sql
stable
set search_path = ''
as $$
  select case when one_number.purchases_within_monthly_cost(settings) = 0 then
    format(
      'All numbers cost %s %s a month, another about %s, and no more than %s is spent',
      round(cost.amount, 2), cost.currency, round(cost.next_price, 2), settings.max_monthly_cost
    )
  else
    format(
      'No more than %s numbers are bought in an hour, and %s in a day',
      settings.max_purchases_per_hour, settings.max_purchases_per_day
    )
  end
  from one_number.live_numbers_cost() as cost;
$$;

revoke execute on function one_number.spend_cap_in_words(public.provisioning_settings)
from public, anon, authenticated, service_role;

comment on function one_number.spend_cap_in_words(public.provisioning_settings) is
  'Which limit of spending is reached.';

create function one_number.hold_due_orders_over_spend_cap(settings public.provisioning_settings, moment timestamptz)
returns bigint
language plpgsql
set search_path = ''
as $$
declare
  due uuid[] := array(
    select waiting.id
    from (
      select o.id
      from public.phone_number_orders as o
      where o.status = 'queued' and o.turn is not null and o.due_at <= moment
      order by o.turn, o.due_at, o.id
      limit 1000
      for update skip locked
    ) as waiting
    union all
    select had_turn.id
    from (
      select o.id
      from public.phone_number_orders as o
      where o.status = 'queued' and num_nulls(o.reserved_phone_number) = 1 and o.turn is null and o.due_at <= moment
      order by o.due_at, o.id
      limit 1000
      for update skip locked
    ) as had_turn
  );
  reason text;
begin
  if due <> '{}' then
    reason := one_number.spend_cap_in_words(settings);
    perform one_number.hold_orders(due, 'SPEND_CAP_REACHED', reason);
    perform one_number.notify_unless_locked(one_number.notice(
      type => 'provisioning_held',
      subject => 'spend-cap',
      text => one_number.describe_spend_cap(reason),
      data => jsonb_build_object('reason', 'SPEND_CAP_REACHED')
    ));
  end if;
  return cardinality(due);
end;
$$;

revoke execute on function one_number.hold_due_orders_over_spend_cap(public.provisioning_settings, timestamptz)
from public, anon, authenticated, service_role;

comment on function one_number.hold_due_orders_over_spend_cap(public.provisioning_settings, timestamptz) is
  'Sets aside what is due and cannot be bought within a limit of spending, a thousand of each line at a time, and returns how many.';
