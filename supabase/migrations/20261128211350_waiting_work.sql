-- For Studio, which lists views beside the tables, and no functions.
create view public.waiting_work
with (security_invoker = true)
as
select
  w.since, w.kind, w.organization_name, w.phone_number, w.title, w.progress, w.monthly_price, w.cost_so_far, w.currency,
  w.notification_type, w.organization_id, w.notification_id
from public.list_waiting_work(1000) as w;

comment on view public.waiting_work is
  'What waits for an admin, the oldest first: numbers to import, failed and held orders, releases, and the rest. In admin_notifications is what to do.';
comment on column public.waiting_work.since is 'Since when it waits.';
comment on column public.waiting_work.kind is 'import, failure, held_order, release or other.';
comment on column public.waiting_work.organization_name is 'The organization, also a deleted one; null for none, and for several.';
comment on column public.waiting_work.phone_number is 'The number in E.164; null for none.';
comment on column public.waiting_work.title is 'The work in one line.';
comment on column public.waiting_work.progress is 'How far it is, or why it waits.';
comment on column public.waiting_work.monthly_price is 'What a month of the number costs.';
comment on column public.waiting_work.cost_so_far is
  'What the number has cost since its purchase; null where that is not known, or is in several currencies.';
comment on column public.waiting_work.currency is 'ISO 4217, such as USD.';
comment on column public.waiting_work.notification_type is 'As in notification_types.';
comment on column public.waiting_work.organization_id is 'The organization; may be deleted by now.';
comment on column public.waiting_work.notification_id is
  'In admin_notifications. One about several orders of a user is in as many rows.';

revoke all on table public.waiting_work from public, anon, authenticated, service_role;
grant select on table public.waiting_work to service_role;
