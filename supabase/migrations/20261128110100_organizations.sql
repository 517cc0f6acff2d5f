create table public.organizations (
  name text not null,
  country text,
  area_code text,
  provisioning_policy public.provisioning_policy not null default 'auto',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by uuid default auth.uid() references auth.users (id) on delete set null,
  id uuid primary key default gen_random_uuid(),

  constraint name_is_1_to_120_characters check (char_length(name) between 1 and 120),
  constraint name_has_no_control_characters check (name !~ '[[:cntrl:]]'),
  -- Marks of direction, and line ends: a name that has them reads as another one, or turns the text around it.
  constraint name_has_no_direction_marks check (
    name !~ '[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]'
  ),
  -- Persian, Indic scripts and emoji need joiners, after a character of theirs. Nothing needs the other ones.
  constraint name_hides_no_characters check (
    name !~ '[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u2060-\u2064\u206a-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb]'
    and name !~ '(^|[\u0001-\u024f\u200c\u200d])[\u200c\u200d]'
  ),
  constraint name_can_be_seen check (
    name = '' or name ~ '[^\s\u0080-\u00a0\u1680\u2000-\u200f\u202f\u205f\u3000\ufe00-\ufe0f\U000e0000-\U000e0fff]'
  ),
  constraint country_is_us_or_ca check (country in ('US', 'CA')),
  constraint area_code_is_three_digits check (area_code ~ '^[2-9][0-9]{2}$')
);

-- With the time, so that the inserting user's row is one look-up: the planner takes a list of a member's organizations for all
-- that the user ever inserted otherwise, and reads the whole table where that is most of it.
create index organizations_created_by_index on public.organizations (created_by, created_at);

comment on table public.organizations is
  'The tenants. Inserting one orders its phone number; deleting one gives its number back. Published in supabase_realtime: members get the changes of theirs.';
comment on column public.organizations.name is 'What callers hear: "Jack from <name>". Surrounding blanks are removed.';
comment on column public.organizations.country is
  'US or CA. Null: derived from the area code, else the configured default. An owner changes it as long as no number is bought.';
comment on column public.organizations.area_code is
  'The wanted area code, such as 604: one of area_codes, in that country. Null or blank: any. An owner changes it as long as no number is bought.';
comment on column public.organizations.provisioning_policy is
  'auto, also for null: order a number now. hold: an admin decides. never: no number. A change to null is none.';
comment on column public.organizations.created_by is 'The user who inserted the row; becomes its owner. Null for a secret key.';

alter table public.organizations enable row level security;

-- All columns: clients send whole rows, as upserts do. protect_organization says which of them a client sets and changes.
revoke all on table public.organizations from public, anon, authenticated, service_role;
grant select, delete on table public.organizations to authenticated;
grant insert (name, country, area_code, provisioning_policy, created_at, updated_at, created_by, id)
on table public.organizations to authenticated;
grant update (name, country, area_code, provisioning_policy, created_at, updated_at, created_by, id)
on table public.organizations to authenticated;
grant select, insert, update, delete on table public.organizations to service_role;

select one_number.publish_changes('public.organizations');

create trigger set_updated_at
before update on public.organizations
for each row execute function one_number.set_updated_at();
