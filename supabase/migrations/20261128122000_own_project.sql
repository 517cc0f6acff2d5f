create table public.own_project (
  name text,
  twilio_account_sid text,
  stopped_since timestamptz,
  seen_name text,
  seen_twilio_account_sid text,
  former_names text[] not null default '{}',
  left_names text[] not null default '{}',
  updated_at timestamptz not null default now(),
  id boolean primary key default true,

  constraint there_is_one_row check (id),
  constraint name_has_1_to_23_characters check (char_length(name) between 1 and 23),
  constraint twilio_account_sid_is_well_formed check (twilio_account_sid ~ '^AC[0-9a-fA-F]{32}$'),
  constraint a_stopped_project_says_what_was_seen check (
    (stopped_since is null) = (num_nulls(seen_name, seen_twilio_account_sid) = 2)
  )
);

comment on table public.own_project is
  'The Supabase project that this database belongs to, and the Twilio account that it buys in. In another project (a copy), or with the credentials of another account, nothing is bought, given back or advised. One row: the first claim fills it in, an admin''s call changes it.';
comment on column public.own_project.name is
  'The reference of a hosted project, local for a stack on this machine, else its host; null until the first claim.';
comment on column public.own_project.twilio_account_sid is 'The Twilio account (AC…) that numbers are bought in; null until the first claim.';
comment on column public.own_project.stopped_since is
  'Since when the functions run in another project, or with another account; null while all is well.';
comment on column public.own_project.seen_name is 'The project that the functions run in instead.';
comment on column public.own_project.seen_twilio_account_sid is 'The account that the functions have credentials of instead.';
comment on column public.own_project.former_names is 'The projects from which this one took over the numbers: those are its own.';
comment on column public.own_project.left_names is
  'The projects that the database was copied from, and that keep their numbers. The same call can still take them over.';

alter table public.own_project enable row level security;

revoke all on table public.own_project from public, anon, authenticated, service_role;
grant select on table public.own_project to authenticated, service_role;

create policy "admins can see the project" on public.own_project
for select to authenticated
using ((select one_number.is_admin()));

create trigger set_updated_at
before update on public.own_project
for each row execute function one_number.set_updated_at();

insert into public.own_project default values;
