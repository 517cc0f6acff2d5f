-- Unlogged, like pg_net's tables: a crash empties all of them together, and pg_net then begins again with id 1. Rows are only
-- inserted, so that no two sign-ups wait for each other.
create unlogged table public.wake_ups (
  sent_at timestamptz not null default clock_timestamp(),
  function_name text not null,
  arrived_at timestamptz,
  request_id bigint,
  message_id text not null,
  id bigint generated always as identity primary key
);

create index wake_ups_sent_at_index on public.wake_ups (sent_at);

comment on table public.wake_ups is
  'The wake-ups of the last hour, to see whether they are refused. A cron job deletes older ones.';
comment on column public.wake_ups.function_name is 'The function, as in its URL.';
comment on column public.wake_ups.message_id is 'The header webhook-id, which is signed.';
comment on column public.wake_ups.request_id is 'pg_net''s id of the request; null where it could not be sent for want of a Vault secret.';
comment on column public.wake_ups.arrived_at is
  'When the function that a test wake-up is for came back to this very database with its id.';
comment on column public.wake_ups.sent_at is 'When it was queued.';

alter table public.wake_ups enable row level security;

revoke all on table public.wake_ups from public, anon, authenticated, service_role;
grant select on table public.wake_ups to service_role;

-- A secret key passes RLS without a policy. This one says that only it is meant to.
create policy "only a server with a secret key can see wake-ups" on public.wake_ups
for select to service_role
using (true);
