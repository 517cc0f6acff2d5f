alter table public.phone_number_orders add column asked_to_sell_at timestamptz;

comment on column public.phone_number_orders.asked_to_sell_at is
  'When Twilio was first asked to sell a number for this order; from then on each attempt looks for an earlier purchase first. Never cleared.';

-- Nobody wrote it down before: each of these looks once more than it may need to.
update public.phone_number_orders
set asked_to_sell_at = coalesce(selected_at, purchasing_at, created_at)
where asked_to_sell_at is null;

-- As before, and it is remembered for good that Twilio is asked now: the choice is dropped again when it is refused.
create or replace function public.reserve_phone_number(
  order_id uuid, lease_token uuid, phone_number text, lease_seconds integer
)
returns text
language plpgsql
security definer
set search_path = ''
as $$
begin
  update public.phone_number_orders as o
  set
    selected_phone_number = reserve_phone_number.phone_number,
    selected_at = clock_timestamp(),
    asked_to_sell_at = coalesce(o.asked_to_sell_at, clock_timestamp()),
    lease_expires_at = clock_timestamp() + make_interval(secs => lease_seconds)
  where o.id = reserve_phone_number.order_id and o.lease_token = reserve_phone_number.lease_token
    and not exists (
      select from public.phone_numbers as n
      where n.phone_number = reserve_phone_number.phone_number and n.status <> 'released'
    );
  if found then
    return 'reserved';
  end if;

  perform from public.phone_number_orders as o
  where o.id = reserve_phone_number.order_id and o.lease_token = reserve_phone_number.lease_token;
  return case when found then 'taken' else 'lease_lost' end;
exception when unique_violation then
  return 'taken';
end;
$$;

-- As before, and the claim says whether an earlier purchase is to be looked for. What a function returns cannot be changed in place.
drop function public.claim_phone_number_orders(integer, integer);

-- Security definer: the tables are read-only for every API role; states change only in functions like this one.
create function public.claim_phone_number_orders(batch_size integer, lease_seconds integer)
returns table (
  order_id uuid,
  lease_token uuid,
  organization_id uuid,
  organization_name text,
  organization_exists boolean,
  country text,
  area_code text,
  attempts integer,
  selected_phone_number text,
  selected_seconds_ago numeric,
  asked_to_sell boolean
)
language plpgsql
security definer
set search_path = ''
as $$
declare
  settings public.provisioning_settings;
  account public.carrier_account;
  moment timestamptz;
  in_flight bigint;
  slots bigint;
  purchases bigint;
  due public.phone_number_orders;
begin
  -- One claim at a time, across all instances: counting and claiming must not interleave.
  perform pg_advisory_xact_lock(hashtextextended('claim_phone_number_orders', 0));
  moment := clock_timestamp();

  select * into settings from public.provisioning_settings;
  -- Without its settings row the spend guard allows nothing.
  if not found or settings.purchases_paused then
    return;
  end if;

  select count(*) into in_flight
  from public.phone_number_orders as o
  where o.status = 'purchasing' and o.lease_expires_at > moment;
  slots := least(batch_size, settings.max_concurrent_purchases - in_flight);

  select * into account from public.carrier_account;
  if account.refused_since is not null then
    if moment < account.next_probe_at or in_flight > 0 then
      return;
    end if;
    slots := 1;
  end if;

  purchases := private.purchases_left(settings, moment);

  -- First those that may have been paid for: they are within the limits already.
  for due in
    select o.*
    from public.phone_number_orders as o
    where (o.status = 'queued' and o.next_attempt_at <= moment)
      or (o.status = 'purchasing' and o.lease_expires_at <= moment)
      or (o.status = 'held' and o.last_error_code = 'SPEND_CAP_REACHED')
    order by (o.selected_phone_number is null), o.next_attempt_at, o.created_at, o.id
    for update skip locked
  loop
    exit when slots <= 0;
    exit when due.selected_phone_number is null and purchases = 0;

    if private.is_over_user_limit(due, settings.max_organizations_per_user) then
      update public.phone_number_orders as o
      set
        status = 'held',
        held_at = moment,
        last_error_code = 'USER_LIMIT_REACHED',
        last_error_message = format('The user already has %s organizations', settings.max_organizations_per_user)
      where o.id = due.id;
      continue;
    end if;

    update public.phone_number_orders as o
    set
      status = 'purchasing',
      purchasing_at = moment,
      attempts = o.attempts + 1,
      lease_token = gen_random_uuid(),
      lease_expires_at = moment + make_interval(secs => lease_seconds)
    where o.id = due.id
    returning
      o.id, o.lease_token, o.organization_id, o.organization_name,
      exists (select from public.organizations as g where g.id = o.organization_id),
      o.country, o.area_code, o.attempts, o.selected_phone_number,
      -- By the database's clock, which also wrote selected_at: a function's clock may be minutes off.
      extract(epoch from moment - o.selected_at),
      o.asked_to_sell_at is not null
    into
      order_id, lease_token, organization_id, organization_name, organization_exists,
      country, area_code, attempts, selected_phone_number, selected_seconds_ago, asked_to_sell;
    return next;
    slots := slots - 1;
    if selected_phone_number is null then
      purchases := purchases - 1;
    end if;
    if account.refused_since is not null then
      -- One order probes; if it comes to nothing, the next does after a while.
      update public.carrier_account as a set next_probe_at = moment + interval '5 minutes' where a.id;
    end if;
  end loop;

  if purchases = 0 then
    update public.phone_number_orders as o
    set
      status = 'held',
      last_error_code = 'SPEND_CAP_REACHED',
      last_error_message = format(
        'No more than %s numbers are bought in an hour, and %s in a day',
        settings.max_purchases_per_hour, settings.max_purchases_per_day
      ),
      held_at = coalesce(o.held_at, moment)
    where o.id in (
      select p.id
      from public.phone_number_orders as p
      where p.status = 'queued' and p.next_attempt_at <= moment and p.selected_phone_number is null
      -- A Data API request has eight seconds on hosted projects; the next claim holds the rest.
      limit 10000
      -- Somebody who deletes an organization must not keep all others waiting.
      for update skip locked
    );
  end if;
end;
$$;

revoke execute on function public.claim_phone_number_orders(integer, integer) from public, anon, authenticated;
grant execute on function public.claim_phone_number_orders(integer, integer) to service_role;

comment on function public.claim_phone_number_orders(integer, integer) is
  'Leases due orders, and those whose lease expired, to the caller, oldest first, no more than the spend guard allows; what is over its limits is held. Where asked_to_sell is true, an earlier purchase is to be looked for first.';

-- As before, and an order that has its number ends again when it was put back all the same: it was claimed for ever.
create or replace function public.complete_phone_number_order(
  order_id uuid,
  lease_token uuid,
  phone_number text,
  twilio_sid text,
  capabilities jsonb,
  country text,
  region text default null,
  locality text default null,
  monthly_price numeric default null,
  monthly_price_currency text default null
)
returns text
language plpgsql
security definer
set search_path = ''
as $$
declare
  purchase public.phone_number_orders;
  owner_id uuid;
  number public.phone_numbers;
begin
  -- The organization first, then the order: a deletion locks them in the same sequence.
  perform from public.organizations as g
  join public.phone_number_orders as o on o.organization_id = g.id
  where o.id = complete_phone_number_order.order_id
  for key share of g;

  select * into purchase
  from public.phone_number_orders as o
  where o.id = complete_phone_number_order.order_id
  for update;

  -- Again: it may have been inserted again, by whoever locked the order before. A deletion locks no order in purchase.
  select g.id into owner_id
  from public.organizations as g
  where g.id = purchase.organization_id
  for key share;

  -- A repetition: the first answer was lost, or somebody put the order back although it has its number.
  select * into number
  from public.phone_numbers as n
  where n.order_id = purchase.id and n.twilio_sid = complete_phone_number_order.twilio_sid;
  if found then
    update public.phone_number_orders as o
    set
      status = 'purchased',
      purchased_at = number.purchased_at,
      lease_token = null,
      lease_expires_at = null,
      selected_phone_number = number.phone_number,
      selected_at = coalesce(o.selected_at, now()),
      last_error_code = null,
      last_error_message = null
    where o.id = purchase.id and o.lease_token = complete_phone_number_order.lease_token
      -- What was given back since is no number of anybody's: the order waits for another.
      and number.status <> 'released';
    return number.status;
  end if;

  if purchase.lease_token is distinct from complete_phone_number_order.lease_token or purchase.lease_token is null then
    return 'lease_lost';
  end if;

  insert into public.phone_numbers (
    phone_number, twilio_sid, organization_id, organization_name, order_id, status, releasing_at, release_due_at,
    capabilities, country, region, locality, monthly_price, monthly_price_currency
  )
  values (
    complete_phone_number_order.phone_number,
    complete_phone_number_order.twilio_sid,
    owner_id,
    purchase.organization_name,
    purchase.id,
    case when owner_id is null then 'releasing' else 'pending_import' end,
    case when owner_id is null then now() end,
    case when owner_id is null then private.release_due_at() end,
    complete_phone_number_order.capabilities,
    complete_phone_number_order.country,
    complete_phone_number_order.region,
    complete_phone_number_order.locality,
    complete_phone_number_order.monthly_price,
    complete_phone_number_order.monthly_price_currency
  )
  returning * into number;

  update public.phone_number_orders as o
  set
    status = 'purchased',
    purchased_at = now(),
    lease_token = null,
    lease_expires_at = null,
    selected_phone_number = number.phone_number,
    selected_at = coalesce(o.selected_at, now()),
    last_error_code = null,
    last_error_message = null
  where o.id = purchase.id;

  perform private.resolve_notifications('number_unaccounted', number.phone_number);
  perform private.accept_carrier_account();
  if owner_id is null then
    perform private.announce_release(number);
  else
    perform private.announce_import(number);
  end if;

  return number.status;
end;
$$;

-- As before, and no advice sends an admin to decide what the next attempt finds out by itself.
create or replace function private.advice_about(error_code text)
returns text
language sql
immutable
set search_path = ''
as $$
  select case
    when error_code = 'NO_NUMBER_AVAILABLE' then 'Retry with another area code, or later.'
    when error_code = 'PURCHASE_NOT_SETTLED' then 'Retry: it looks first whether the number was bought.'
    when error_code in ('NO_ANSWER', 'UNREADABLE_ANSWER') then 'Look at https://status.twilio.com, then retry.'
    when error_code like 'HTTP_%' then
      'These were not Twilio''s own words: look at https://status.twilio.com and at any proxy on the way, then retry.'
    when error_code ~ '^TWILIO_[0-9]+$' then
      format(
        'See https://www.twilio.com/docs/api/errors/%s, mend the cause, then retry.', substr(error_code, length('TWILIO_') + 1)
      )
    else 'Mend the cause, then retry.'
  end;
$$;

-- As before, for an answer that is not Twilio's own.
create or replace function private.advice_about_release(error_code text)
returns text
language sql
immutable
set search_path = ''
as $$
  select case
    when error_code = 'NUMBER_MISMATCH' then
      'Compare it in the Twilio console: nothing is given back whose number or friendly name is another.'
    when error_code = 'ELEVENLABS_KEY_REFUSED' then
      'Mend the variable ELEVENLABS_API_KEY; or remove the variable, and the number in the ElevenLabs dashboard.'
    when error_code like 'ELEVENLABS_%' then 'Look at https://status.elevenlabs.io.'
    when error_code in ('NO_ANSWER', 'UNREADABLE_ANSWER') then 'Look at https://status.twilio.com.'
    when error_code like 'HTTP_%' then
      'These were not Twilio''s own words: look at https://status.twilio.com and at any proxy on the way.'
    when error_code ~ '^TWILIO_[0-9]+$' then
      format('See https://www.twilio.com/docs/api/errors/%s.', substr(error_code, length('TWILIO_') + 1))
    else 'Mend the cause.'
  end;
$$;

-- As before, and a retry is no risk.
create or replace function private.announce_failure(failed_order public.phone_number_orders)
returns void
language sql
set search_path = ''
as $$
  insert into public.admin_notifications (type, subject, title, body, organization_id, order_id, data)
  values (
    'provisioning_failed',
    failed_order.id::text,
    format('No phone number for %s: %s', failed_order.organization_name, failed_order.last_error_code),
    format(
      E'After %s since %s (wanted: area code %s, country %s) the last word was %s: %s\n%s%s\n'
      'To retry: POST /admin/organizations/%s/order/retry, optionally with {"areaCode": "<another>"}.',
      case failed_order.attempts when 1 then '1 attempt' else failed_order.attempts || ' attempts' end,
      to_char(failed_order.created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI "UTC"'),
      coalesce(failed_order.area_code, 'any'),
      coalesce(failed_order.country, 'any'),
      failed_order.last_error_code,
      failed_order.last_error_message,
      coalesce(
        'Whether ' || failed_order.selected_phone_number
          || E' was bought is not known: a retry looks for it first, and buys no other before that is certain.\n',
        ''
      ),
      private.advice_about(failed_order.last_error_code),
      failed_order.organization_id
    ),
    (select id from public.organizations where id = failed_order.organization_id),
    failed_order.id,
    jsonb_build_object(
      'organizationId', failed_order.organization_id,
      'errorCode', failed_order.last_error_code,
      'selectedPhoneNumber', failed_order.selected_phone_number
    )
  )
  on conflict (type, subject) where status = 'pending'
  do update set title = excluded.title, body = excluded.body, data = excluded.data;
$$;

-- As before, and the attempt that chose a number is not the last while it may have been bought: another looks for it.
create or replace function public.fail_phone_number_order(
  order_id uuid,
  lease_token uuid,
  error_code text,
  error_message text,
  retry_in_seconds numeric default null,
  counts_as_attempt boolean default true,
  keep_selection boolean default true
)
returns text
language plpgsql
security definer
set search_path = ''
as $$
declare
  purchase public.phone_number_orders;
  attempts_made integer;
  is_to_be_looked_for boolean;
  ends boolean;
begin
  -- The organization first, then the order: a deletion locks them in the same sequence.
  perform from public.organizations as g
  join public.phone_number_orders as o on o.organization_id = g.id
  where o.id = fail_phone_number_order.order_id
  for key share of g;

  select * into purchase
  from public.phone_number_orders as o
  where o.id = fail_phone_number_order.order_id and o.lease_token = fail_phone_number_order.lease_token
  for update;
  if not found then
    return 'lease_lost';
  end if;

  attempts_made := purchase.attempts - case when counts_as_attempt then 0 else 1 end;
  -- Chosen in this very attempt, and perhaps paid for: nobody has looked for it yet.
  is_to_be_looked_for := keep_selection and coalesce(purchase.selected_at > purchase.purchasing_at, false);
  ends := not is_to_be_looked_for and (
    retry_in_seconds is null
    or (counts_as_attempt and attempts_made >= (select max_attempts from public.provisioning_settings))
  );

  update public.phone_number_orders as o
  set
    status = case when ends then 'failed' else 'queued' end,
    failed_at = case when ends then now() end,
    attempts = attempts_made,
    next_attempt_at = clock_timestamp() + make_interval(secs => coalesce(retry_in_seconds, 0)::double precision),
    lease_token = null,
    lease_expires_at = null,
    selected_phone_number = case when keep_selection then o.selected_phone_number end,
    selected_at = case when keep_selection then o.selected_at end,
    last_error_code = error_code,
    last_error_message = error_message
  where o.id = purchase.id
  returning * into purchase;

  if ends then
    perform private.announce_failure(purchase);
  end if;

  return purchase.status;
end;
$$;

comment on function public.fail_phone_number_order(uuid, uuid, text, text, numeric, boolean, boolean) is
  'Puts an order back for a later attempt, or ends it as failed (no retry, or the last attempt) and tells the admins; never right after it chose a number that may have been bought. Returns queued, failed or lease_lost.';
