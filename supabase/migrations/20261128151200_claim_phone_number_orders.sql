-- Security definer: the tables are read-only for every API role; states change only in functions like this one.
create function public.claim_phone_number_orders(
  batch_size integer, lease_seconds integer, project_name text default null, twilio_account_sid text default null
)
returns table (
  order_id uuid,
  lease_token uuid,
  organization_id uuid,
  organization_name text,
  organization_exists boolean,
  country text,
  area_code text,
  area_code_country text,
  area_code_regions text[],
  attempts integer,
  reserved_phone_number text,
  reserved_seconds_ago numeric,
  asked_to_sell boolean,
  former_projects text[]
)
language plpgsql
security definer
set search_path = ''
-- Statistics lag behind a burst: whatever they say, the queue is read from the front of its index.
set enable_seqscan = off
-- A table of one row is read nevertheless, at a cost at which Postgres would compile the plan.
set jit = off
set enable_bitmapscan = off
-- With such plans, the arguments change nothing: all that it calls is planned once for each session.
set plan_cache_mode = force_generic_plan
as $$
declare
  settings public.provisioning_settings;
  account public.twilio_account;
  moment timestamptz;
  in_flight bigint;
  slots bigint;
  purchases bigint;
  how_many bigint;
  within_limit uuid[];
  over_limit uuid[];
  of_anonymous_users uuid[];
  set_aside bigint := 0;
  leased uuid[];
begin
  -- One claim at a time, across all instances: counting and claiming must not interleave.
  perform pg_advisory_xact_lock(hashtextextended('claim_phone_number_orders', 0));
  moment := clock_timestamp();

  if not one_number.recognize_project(project_name, twilio_account_sid) then
    return;
  end if;

  select * into settings from public.provisioning_settings;
  -- Without its settings row the spend guard allows nothing.
  if not found or settings.purchases_paused then
    return;
  end if;

  select count(*) into in_flight
  from public.phone_number_orders as o
  where o.status = 'purchasing' and num_nulls(o.reserved_phone_number) in (0, 1)
    and o.turn is null and o.due_at > moment;
  slots := greatest(0, least(batch_size, settings.max_concurrent_purchases - in_flight));

  select * into account from public.twilio_account;
  if account.refused_since is not null then
    if moment < account.next_probe_at or in_flight > 0 then
      return;
    end if;
    slots := 1;
  end if;

  perform one_number.add_up_live_number_costs();
  purchases := one_number.purchases_left(settings, moment);

  -- First those that may have been paid for: they are within the limits already.
  leased := array(select d.id from one_number.due_orders(true, moment, slots) as d);
  perform one_number.lease_orders(leased, moment, lease_seconds);
  slots := slots - cardinality(leased);

  -- Where users are over their limit, it looks further, but not without end: a request has eight seconds on hosted projects.
  foreach how_many in array array[slots, 500] loop
    exit when least(slots, purchases) = 0;

    select * into within_limit, over_limit, of_anonymous_users
    from one_number.split_due_orders(how_many, moment, settings.max_numbers_per_user);
    exit when cardinality(within_limit || over_limit || of_anonymous_users) = 0;

    within_limit := within_limit[:least(slots, purchases)];
    perform one_number.lease_orders(within_limit, moment, lease_seconds);
    perform one_number.hold_orders(
      over_limit, 'USER_LIMIT_REACHED',
      format('The user already has %s numbers, live or bought within 30 days', settings.max_numbers_per_user)
    );
    perform one_number.hold_orders_of_anonymous_users(of_anonymous_users);
    leased := leased || within_limit;
    slots := slots - cardinality(within_limit);
    purchases := purchases - cardinality(within_limit);
    set_aside := set_aside + cardinality(over_limit || of_anonymous_users);
  end loop;

  if account.refused_since is not null and leased <> '{}' then
    -- One order probes; if it comes to nothing, the next does after a while.
    update public.twilio_account as a set next_probe_at = moment + interval '5 minutes' where a.id;
  end if;

  if purchases = 0 then
    set_aside := set_aside + one_number.hold_due_orders_over_spend_cap(settings, moment);
  end if;

  perform one_number.announce_held_orders();
  if leased = '{}' and set_aside > 0 then
    -- Whoever claims stops at an empty answer, and more may be due.
    perform one_number.wake_edge_function('provision-phone-number');
  end if;

  return query
  select
    o.id, o.lease_token, o.organization_id, o.organization_name,
    o.organization_deleted_at is null
      and exists (select from public.organizations as g where g.id = o.organization_id),
    o.country, o.area_code, a.country, a.regions, o.attempts, o.reserved_phone_number,
    -- By the database's clock, which also wrote reserved_at: a function's clock may be minutes off.
    extract(epoch from moment - o.reserved_at),
    o.asked_to_sell_at is not null,
    (select p.former_names from public.own_project as p)
  from public.phone_number_orders as o
  left join public.area_codes as a on a.area_code = o.area_code
  where o.id = any(leased)
  order by array_position(leased, o.id);
end;
$$;

revoke execute on function public.claim_phone_number_orders(integer, integer, text, text) from public, anon, authenticated;
grant execute on function public.claim_phone_number_orders(integer, integer, text, text) to service_role;

comment on function public.claim_phone_number_orders(integer, integer, text, text) is
  'Leases due orders, and those whose lease expired, to the caller, one of each user after the other, no more than the spend guard allows; what is over its limits is held; none in another project, or with another Twilio account. Where asked_to_sell is true, an earlier purchase is to be looked for first.';
