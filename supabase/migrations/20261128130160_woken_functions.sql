-- Unlogged: after a crash nobody is at work, and the first claim writes the row again.
create unlogged table public.woken_functions (
  looked_at timestamptz not null default clock_timestamp(),
  is_at_work boolean not null,
  function_name text primary key
)
-- Room for the next look in the same page, so that no index changes.
with (fillfactor = 20);

comment on table public.woken_functions is
  'What the woken functions said when they last looked for work, so that sign-ups send no wake-up that nobody needs. Only looks write it.';
comment on column public.woken_functions.function_name is 'The function, as in its URL.';
comment on column public.woken_functions.is_at_work is
  'Whether it found work, and therefore looks again. False: it rests, after one more look within a second or two.';
comment on column public.woken_functions.looked_at is 'When it looked.';

alter table public.woken_functions enable row level security;

revoke all on table public.woken_functions from public, anon, authenticated, service_role;
grant select on table public.woken_functions to service_role;

-- A secret key passes RLS without a policy. This one says that only it is meant to.
create policy "only a server with a secret key can see woken functions" on public.woken_functions
for select to service_role
using (true);

-- It must not fail the claim that it belongs to. A look that is not noted costs wake-ups, or a minute until the sweep.
create function one_number.note_look(function_name text, is_at_work boolean)
returns void
language plpgsql
set search_path = ''
set lock_timeout = '200ms'
as $$
#variable_conflict use_column
begin
  insert into public.woken_functions as f (function_name, is_at_work)
  values (note_look.function_name, note_look.is_at_work)
  -- Not the time of excluded: that is from before a wait for another look.
  on conflict (function_name) do update set is_at_work = excluded.is_at_work, looked_at = clock_timestamp();
exception when others then
  raise warning 'Cannot note that "%" looked: % (SQLSTATE %)', note_look.function_name, sqlerrm, sqlstate;
end;
$$;

revoke execute on function one_number.note_look(text, boolean) from public, anon, authenticated, service_role;

comment on function one_number.note_look(text, boolean) is
  'Notes that a woken function looks for work, and whether it will look again because it found some.';
