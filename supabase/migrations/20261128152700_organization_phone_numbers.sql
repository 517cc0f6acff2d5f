create type public.customer_state as enum (
  'ordering', 'waiting', 'setting_up', 'active', 'suspended', 'ending', 'failed', 'none'
);

comment on type public.customer_state is
  'ordering: a number is being bought. waiting: for the operator, a limit, or until an anonymous user signs up. setting_up: bought, not in use yet. active: in use. suspended: paused. ending: being given back. failed: none could be bought. none: none is wanted.';

-- Security definer: of orders, members see what is said here and nothing else.
-- In plpgsql, with what it calls: a session plans it once, and a function in SQL is planned for each organization.
create function one_number.customer_state(organization_id uuid)
returns table (
  state public.customer_state,
  phone_number text,
  message text,
  since timestamptz,
  reason text,
  area_code text,
  country text,
  area_code_met boolean,
  region_met boolean,
  country_met boolean
)
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  return query
  with told as (
    select
      case
        when n.status = 'pending_import' then 'setting_up'
        when n.status in ('active', 'suspended') then n.status::text
        when n.status = 'releasing' then 'ending'
        when o.status in ('queued', 'purchasing') then 'ordering'
        when o.status = 'held' or pending.id is not null then 'waiting'
        when o.status = 'failed' then 'failed'
        else 'none'
      end::public.customer_state as state,
      case
        when n.id is not null then coalesce(n.releasing_at, n.suspended_at, n.activated_at, n.purchased_at)
        when o.status in ('queued', 'purchasing') then
          -- A changed wish may have put it back.
          greatest(o.created_at, o.approved_at, case when o.failed_at < o.wish_due_at then least(o.wish_due_at, now()) end)
        when o.status = 'held' then o.held_at
        when o.status = 'failed' then o.failed_at
        else o.updated_at
      end as since,
      n as number, n.phone_number, o.area_code, o.country, o.status as order_status, o.last_error_code
    from public.organizations as g
    left join public.phone_number_orders as o on o.organization_id = g.id
    left join public.phone_numbers as n on n.organization_id = g.id and n.status <> 'released'
    -- The number of an earlier organization with this id, about which the operator decides.
    left join public.phone_numbers as pending
      on pending.order_id = o.id and pending.status = 'releasing' and pending.organization_id is null
    where g.id = customer_state.organization_id
      and (g.id = any (one_number.my_organization_ids()) or one_number.is_admin())
  ),
  explained as (
    select
      told.*,
      case
        when told.state = 'waiting' then
          case
            when told.order_status <> 'held' then 'DECISION_PENDING'
            when told.last_error_code = 'USER_IS_ANONYMOUS' then 'ANONYMOUS_USER'
            -- The order of an organization that has a member again goes on within a minute.
            when told.last_error_code in ('SPEND_CAP_REACHED', 'NO_MEMBERS_LEFT') then 'LIMIT_REACHED'
            else 'DECISION_PENDING'
          end
        when told.state = 'failed' then
          case when one_number.is_want_of_number(told.last_error_code) then 'NO_NUMBER_AVAILABLE' else 'ORDER_FAILED' end
      end as reason
    from told
  )
  select
    t.state, t.phone_number,
    case t.state
      when 'ordering' then 'Your phone number is being ordered.'
      when 'waiting' then
        case t.reason
          when 'ANONYMOUS_USER' then 'Your phone number is ordered once you have signed up.'
          when 'LIMIT_REACHED' then 'Your phone number waits for its turn. You need not do anything.'
          else 'Your phone number waits for our decision. We have been told.'
        end
      when 'setting_up' then format('Your phone number %s is being set up. It cannot take calls yet.', t.phone_number)
      when 'active' then format('Your phone number %s is ready.', t.phone_number)
      when 'suspended' then format('Your phone number %s is paused.', t.phone_number)
      when 'ending' then format('Your phone number %s is being given back.', t.phone_number)
      when 'failed' then
        case
          when t.reason = 'ORDER_FAILED' then 'Your phone number could not be ordered. We have been told.'
          when t.area_code is not null then
            format('No phone number is available for the area code %s at the moment. Choose another area code.', t.area_code)
          when t.country is not null then
            format('No phone number is available in %s at the moment. Choose the other country.', one_number.country_name(t.country))
          else 'No phone number is available at the moment. Choose an area code.'
        end
      else 'No phone number is ordered.'
    end || coalesce(' ' || one_number.difference_from_wish(t.number, t.area_code, t.country), ''),
    t.since, t.reason, t.area_code, t.country, met.area_code_met, met.region_met, met.country_met
  from explained as t
  cross join lateral one_number.compare_with_wish(t.number, t.area_code, t.country) as met;
end;
$$;

revoke execute on function one_number.customer_state(uuid) from public, anon;
grant execute on function one_number.customer_state(uuid) to authenticated, service_role;

comment on function one_number.customer_state(uuid) is
  'What members read about their organization''s phone number. Admins see each organization, others no row.';

-- The ids come first, so that a filter on one of them looks at that organization only.
create view public.organization_phone_numbers
with (security_invoker = true)
as
select told.*, mine.organization_id
from unnest(one_number.my_organization_ids()) as mine (organization_id)
cross join lateral one_number.customer_state(mine.organization_id) as told;

comment on view public.organization_phone_numbers is
  'What a customer sees: one row for each of their organizations, from the insert''s commit on. It is no table, so nothing of it is published: subscribe to phone_numbers, and read it again. A server reads a row with read_customer_state.';
comment on column public.organization_phone_numbers.state is
  'ordering, waiting (for the operator, a limit, or until an anonymous user signs up), setting_up, active, suspended, ending, failed or none.';
comment on column public.organization_phone_numbers.since is 'Since when; null where a number was never ordered.';
comment on column public.organization_phone_numbers.phone_number is 'The number in E.164; null while there is none.';
comment on column public.organization_phone_numbers.area_code is 'The area code that was asked for; null for any.';
comment on column public.organization_phone_numbers.country is 'The country that was asked for; null for any.';
comment on column public.organization_phone_numbers.area_code_met is
  'Whether the number has that area code; null while there is none, or when any would do.';
comment on column public.organization_phone_numbers.region_met is
  'Whether the number is in a state or province of that area code; null as before.';
comment on column public.organization_phone_numbers.country_met is
  'Whether the number is in the country that was asked for, by its name or by the area code; null as before.';
comment on column public.organization_phone_numbers.message is 'A sentence that may be shown.';
comment on column public.organization_phone_numbers.reason is
  'Why it waits or failed; null in other states. ANONYMOUS_USER: the user has to sign up. LIMIT_REACHED: goes on by itself. DECISION_PENDING: the operator decides. NO_NUMBER_AVAILABLE: an owner changes the wish. ORDER_FAILED: the operator was told.';
comment on column public.organization_phone_numbers.organization_id is 'The member''s organization.';

revoke all on table public.organization_phone_numbers from public, anon, authenticated, service_role;
grant select on table public.organization_phone_numbers to authenticated, service_role;

-- Security definer: admins read it for any organization only through this function.
create function public.read_customer_state(organization_id uuid)
returns setof public.organization_phone_numbers
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
  perform public.require_organization(read_customer_state.organization_id);

  return query
  select told.*, read_customer_state.organization_id
  from one_number.customer_state(read_customer_state.organization_id) as told;
end;
$$;

revoke execute on function public.read_customer_state(uuid) from public, anon;
grant execute on function public.read_customer_state(uuid) to authenticated, service_role;

comment on function public.read_customer_state(uuid) is
  'The row of organization_phone_numbers of an organization. Members and admins only.';
