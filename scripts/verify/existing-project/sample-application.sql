-- An application that was there before: the tenants, members, policies, triggers and rows of its own.
create schema crm;

create table public.organizations (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique default gen_random_uuid()::text,
  name text,
  plan text not null default 'free',
  seats integer not null default 5,
  settings jsonb not null default '{}',
  owner_id uuid default auth.uid(),
  changes integer not null default 0,
  inserted_at timestamp not null default now(),
  updated_at timestamp not null default now(),

  constraint seats_are_positive check (seats > 0)
);

create table public.profiles (
  id uuid primary key references auth.users (id) on delete cascade,
  display_name text
);

create table public.team_members (
  team_id uuid not null references public.organizations (id) on delete cascade,
  profile_id uuid not null references public.profiles (id) on delete cascade,
  access text not null default 'member',
  joined_at timestamptz not null default now(),
  left_at timestamptz,
  primary key (team_id, profile_id)
);
create index on public.team_members (profile_id);

create table crm.audit (at timestamptz not null default now(), what text not null, organization_id uuid);

create function crm.touch() returns trigger language plpgsql as $$
begin
  new.updated_at := now();
  new.changes := old.changes + 1;
  return new;
end;
$$;

-- As its owner: clients may not write the audit.
create function crm.write_audit() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into crm.audit (what, organization_id) values (lower(tg_op), coalesce(new.id, old.id));
  return null;
end;
$$;

create trigger set_updated_at before update on public.organizations for each row execute function crm.touch();
create trigger write_audit after insert or update or delete on public.organizations
for each row execute function crm.write_audit();

create function public.is_member(team uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.team_members as t where t.team_id = team and t.profile_id = (select auth.uid()) and t.left_at is null
  );
$$;

create function crm.add_owner() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into public.team_members (team_id, profile_id, access)
  select new.id, p.id, 'owner' from public.profiles as p where p.id = new.owner_id;
  return null;
end;
$$;
create trigger add_owner after insert on public.organizations for each row execute function crm.add_owner();

create function crm.add_profile() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into public.profiles (id, display_name) values (new.id, split_part(new.email, '@', 1));
  return null;
end;
$$;
create trigger on_auth_user_created after insert on auth.users for each row execute function crm.add_profile();

-- The application lets its members change everything of their organizations.
alter table public.organizations enable row level security;
create policy "everybody inserts" on public.organizations for insert to authenticated with check (true);
create policy "members see" on public.organizations for select to authenticated using (
  public.is_member(id) or owner_id = (select auth.uid())
);
create policy "members change" on public.organizations for update to authenticated using (public.is_member(id));
create policy "members delete" on public.organizations for delete to authenticated using (public.is_member(id));
alter table public.team_members enable row level security;
create policy "members see each other" on public.team_members for select to authenticated using (public.is_member(team_id));
alter table public.profiles enable row level security;
grant select, insert, update, delete on public.organizations to authenticated, service_role;
grant select on public.team_members, public.profiles to authenticated, service_role;

-- Acts as its owner, for a signed-in user.
create function public.choose_plan(team uuid, chosen text) returns void
language sql security definer set search_path = '' as $$
  update public.organizations set plan = chosen where id = team and public.is_member(team);
$$;

insert into auth.users (id, email) values
  ('a0000000-0000-4000-8000-000000000001', 'olive@app.example.com'),
  ('a0000000-0000-4000-8000-000000000002', 'otto@app.example.com');

insert into public.organizations (id, name, plan) values
  ('b0000000-0000-4000-8000-000000000001', 'Harbour Dental', 'pro'),
  ('b0000000-0000-4000-8000-000000000002', null, 'free'),
  ('b0000000-0000-4000-8000-000000000003', '', 'free'),
  ('b0000000-0000-4000-8000-000000000004', E' \t\n ', 'free'),
  ('b0000000-0000-4000-8000-000000000005', repeat('Very long ', 49) || 'name', 'free'),
  ('b0000000-0000-4000-8000-000000000006', E'Two\nlines \u202Eback', 'free');
insert into public.team_members (team_id, profile_id, access) values
  ('b0000000-0000-4000-8000-000000000001', 'a0000000-0000-4000-8000-000000000001', 'owner'),
  ('b0000000-0000-4000-8000-000000000001', 'a0000000-0000-4000-8000-000000000002', 'member'),
  ('b0000000-0000-4000-8000-000000000002', 'a0000000-0000-4000-8000-000000000001', 'owner');
