create type public.phone_number_order_status as enum (
  'queued', 'purchasing', 'purchased', 'held', 'failed', 'cancelled'
);

comment on type public.phone_number_order_status is
  'queued: waits for its next attempt. purchasing: a function works on it. purchased: has its number. held: waits for an admin, for a limit, or until an anonymous user signs up. failed: see the error. cancelled: no number is wanted any more.';

-- One function, and not a constraint for each rule: Postgres reads the text of each constraint anew in every statement, and of
-- all that a sign-up does for its number, that was the longest. What is refused has the name of its rule all the same.
create function one_number.has_what_belongs_to_status(
  status public.phone_number_order_status, due_at timestamptz, turn bigint, last_error_code text, lease_token uuid,
  held_at timestamptz, purchasing_at timestamptz, purchased_at timestamptz, failed_at timestamptz, cancelled_at timestamptz
)
returns boolean
language plpgsql
immutable
set search_path = ''
as $$
declare
  broken text := case
    when (status = 'cancelled') <> (cancelled_at is not null) then 'cancelled_at_matches_status'
    when status in ('purchased', 'failed', 'cancelled') and due_at is not null then 'ended_orders_are_not_due'
    when status = 'failed' and (failed_at is null or last_error_code is null) then 'failed_orders_say_why'
    when status = 'held' and held_at is null then 'held_at_matches_status'
    when status = 'held' and due_at is not null and (turn is not null) <> (last_error_code = 'SPEND_CAP_REACHED')
      then 'held_orders_over_the_spend_cap_have_a_turn'
    when status = 'held'
      and (due_at is not null) <> coalesce(last_error_code in ('SPEND_CAP_REACHED', 'USER_IS_ANONYMOUS'), false)
      then 'held_orders_that_go_on_by_themselves_are_due'
    when (status = 'purchasing') <> (lease_token is not null) then 'lease_matches_status'
    when status in ('queued', 'purchasing') and due_at is null then 'open_orders_are_due'
    when status = 'purchasing' and turn is not null then 'orders_being_bought_had_their_turn'
    when (status = 'purchased') <> (purchased_at is not null) then 'purchased_at_matches_status'
    when status = 'purchasing' and purchasing_at is null then 'purchasing_at_matches_status'
  end;
begin
  if broken is null then
    return true;
  end if;
  raise exception using
    errcode = 'check_violation',
    message = format('new row for relation "phone_number_orders" violates check constraint "%s"', broken),
    schema = 'public', table = 'phone_number_orders', constraint = broken;
end;
$$;

revoke execute on function one_number.has_what_belongs_to_status(
  public.phone_number_order_status, timestamptz, bigint, text, uuid, timestamptz, timestamptz, timestamptz, timestamptz, timestamptz
) from public, anon, authenticated, service_role;

comment on function one_number.has_what_belongs_to_status(
  public.phone_number_order_status, timestamptz, bigint, text, uuid, timestamptz, timestamptz, timestamptz, timestamptz, timestamptz
) is 'Refuses an order whose times, lease and turn do not belong to its status, with SQLSTATE 23514 and the name of the rule.';

-- organization_id has no foreign key: the order outlives its organization, because a purchase may be in flight when the
-- organization is deleted, and the number it pays for must still find its record.
create table public.phone_number_orders (
  organization_name text not null,
  status public.phone_number_order_status not null default 'queued',
  last_error_code text,
  last_error_message text,
  due_at timestamptz default now(),
  attempts integer not null default 0,
  area_code text,
  country text,
  reserved_phone_number text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  held_at timestamptz,
  announced_at timestamptz,
  approved_at timestamptz,
  wish_changed_at timestamptz,
  wish_due_at timestamptz,
  purchasing_at timestamptz,
  reserved_at timestamptz,
  asked_to_sell_at timestamptz,
  purchased_at timestamptz,
  failed_at timestamptz,
  cancelled_at timestamptz,
  organization_deleted_at timestamptz,
  turn bigint,
  is_begun boolean not null
    generated always as (attempts > 0 or approved_at is not null or reserved_phone_number is not null) stored,
  organization_id uuid not null,
  ordered_by uuid,
  id uuid primary key default gen_random_uuid(),
  lease_token uuid,

  constraint one_order_per_organization unique (organization_id),
  -- Two orders never try to buy the same number, so one purchase cannot be mistaken for another's.
  constraint reserved_phone_number_is_unique unique (reserved_phone_number),
  constraint country_is_us_or_ca check (country in ('US', 'CA')),
  constraint area_code_is_three_digits check (area_code ~ '^[2-9][0-9]{2}$'),
  constraint reserved_phone_number_is_e164 check (reserved_phone_number ~ '^\+[1-9][0-9]{6,14}$'),
  constraint reservation_has_a_time check ((reserved_phone_number is null) = (reserved_at is null)),
  constraint attempts_is_not_negative check (attempts >= 0),
  constraint status_has_what_belongs_to_it check (one_number.has_what_belongs_to_status(
    status, due_at, turn, last_error_code, lease_token, held_at, purchasing_at, purchased_at, failed_at, cancelled_at
  ))
);

-- The queue has two lines, and claim, sweep and diagnosis read each from the front, for each status: those that wait for
-- their turn, and those that had it, with a reserved number (0) and without (1).
create index phone_number_orders_turn_index on public.phone_number_orders (status, turn, due_at, id)
where turn is not null and due_at is not null;
create index phone_number_orders_due_at_index on public.phone_number_orders
  (status, num_nulls(reserved_phone_number), due_at, id)
where turn is null and due_at is not null;

-- By the third column: a user's orders that were begun are counted without reading all that wait.
-- By the last: the last turn of a user is one look-up.
-- Partial, so that no plan reads the whole queue with it: while the planner expects few rows it seems as good as the two above.
create index phone_number_orders_ordered_by_index on public.phone_number_orders (ordered_by, status, is_begun, turn)
where ordered_by is not null;

-- What waits for an admin, for each user, and of that what no admin was told of yet.
create index phone_number_orders_held_index on public.phone_number_orders (ordered_by, held_at, id)
where status = 'held' and due_at is null and last_error_code is distinct from 'NO_MEMBERS_LEFT';
create index phone_number_orders_unannounced_index on public.phone_number_orders (held_at, id)
where status = 'held' and due_at is null and announced_at is distinct from held_at;

create index phone_number_orders_failed_index on public.phone_number_orders (ordered_by, failed_at desc, id)
where status = 'failed';

create index phone_number_orders_of_nobody_index on public.phone_number_orders (organization_id)
where status = 'held' and last_error_code = 'NO_MEMBERS_LEFT';

-- Admins search for any part of a name. The operator class without its schema: a project may have had the extension in public.
create index phone_number_orders_organization_name_index on public.phone_number_orders
using gin (organization_name gin_trgm_ops);

comment on table public.phone_number_orders is
  'The intent that an organization shall have a number. queued → purchasing → purchased, or held, failed, cancelled. Published in supabase_realtime, for admins: a member reads organization_phone_numbers now and then to learn that an order is held or failed.';
comment on column public.phone_number_orders.organization_name is 'The organization''s name, kept for when it is deleted.';
comment on column public.phone_number_orders.status is
  'queued: waits for its next attempt. purchasing: a function works on it. purchased: has its number. held: waits for an admin, who sets it to queued to go on, for a limit, or until an anonymous user signs up. failed: see the error. cancelled: no number is wanted any more.';
comment on column public.phone_number_orders.due_at is
  'When a function may claim the order: the time of its next attempt or, while a function works on it, the end of the lease. Null: no function claims it.';
comment on column public.phone_number_orders.turn is
  'In which round the order is claimed: each user has one order in a round, so that purchases alternate between users. Null once it had its turn.';
comment on column public.phone_number_orders.attempts is 'Attempts begun. A refusal for too many requests does not count, nor does an outage after which the order had to wait.';
comment on column public.phone_number_orders.is_begun is
  'Whether it had an attempt, or an admin let it go on: it counts for its user while it is open.';
comment on column public.phone_number_orders.area_code is
  'The wanted area code: the organization''s, as long as nothing is bought, unless an admin retried with another. Null: any.';
comment on column public.phone_number_orders.country is 'US or CA. Null: derived from the area code, else the configured default.';
comment on column public.phone_number_orders.reserved_phone_number is
  'The number that is about to be paid for. After an unknown outcome it is looked up, and only it is tried again.';
comment on column public.phone_number_orders.last_error_code is 'What went wrong last: a code of Twilio or of ours.';
comment on column public.phone_number_orders.last_error_message is 'The same in words.';
comment on column public.phone_number_orders.announced_at is
  'The held_at that the admins were told of.';
comment on column public.phone_number_orders.approved_at is
  'When an admin let the order go on. The limit per user does not hold it afterwards.';
comment on column public.phone_number_orders.wish_changed_at is
  'When the organization last changed its wish. An attempt that began before reserves nothing more.';
comment on column public.phone_number_orders.wish_due_at is
  'When a changed wish last made the order due, or will: it does so once a minute, so that changing wishes all day costs a search a minute.';
comment on column public.phone_number_orders.reserved_at is 'When the number was reserved.';
comment on column public.phone_number_orders.asked_to_sell_at is
  'When Twilio was first asked to sell a number for this order, or a take-over began; from then on each attempt looks for that number before it searches. Never cleared.';
comment on column public.phone_number_orders.organization_id is 'The organization; may be deleted by now.';
comment on column public.phone_number_orders.ordered_by is
  'The user who inserted the organization, also after both are gone. Null for a secret key.';
comment on column public.phone_number_orders.lease_token is 'Who works on it: only the holder may write the outcome.';
comment on column public.phone_number_orders.organization_deleted_at is
  'When the organization of the order was deleted. A number bought after that belongs to no organization until an admin decides, even if an organization with the same id is inserted. Null again once the order begins anew.';
comment on column public.phone_number_orders.held_at is 'When it was last put on hold; not cleared when it goes on.';
comment on column public.phone_number_orders.purchasing_at is 'When the last attempt began.';
comment on column public.phone_number_orders.purchased_at is 'When its number was bought, by Twilio''s clock.';
comment on column public.phone_number_orders.failed_at is 'When it last failed for good; not cleared by a retry.';
comment on column public.phone_number_orders.cancelled_at is 'When it was found that no number is wanted any more.';

alter table public.phone_number_orders enable row level security;

revoke all on table public.phone_number_orders from public, anon, authenticated, service_role;
grant select on table public.phone_number_orders to authenticated, service_role;

select one_number.publish_changes('public.phone_number_orders');

create policy "admins can see orders" on public.phone_number_orders
for select to authenticated
using ((select one_number.is_admin()));

create trigger set_updated_at
before update on public.phone_number_orders
for each row execute function one_number.set_updated_at();
