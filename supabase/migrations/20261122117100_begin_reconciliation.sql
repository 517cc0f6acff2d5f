-- Security definer: the tables are read-only for every API role.
create function private.begin_reconciliation()
returns public.reconciliations
language plpgsql
security definer
set search_path = ''
as $$
declare
  begun public.reconciliations;
begin
  perform private.require_admin();

  -- Those that broke off, and those that nobody asks about any more.
  delete from public.reconciliations
  where started_at < now() - case when concluded_at is null then interval '1 hour' else interval '30 days' end;

  insert into public.reconciliations default values returning * into begun;
  return begun;
end;
$$;

create function private.end_reconciliation(reconciliation_id uuid)
returns void
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform private.require_admin();

  update public.reconciliations
  set finished_at = coalesce(finished_at, clock_timestamp())
  where id = end_reconciliation.reconciliation_id;
  delete from public.twilio_sightings as s where s.reconciliation_id = end_reconciliation.reconciliation_id;
  delete from public.elevenlabs_sightings as s where s.reconciliation_id = end_reconciliation.reconciliation_id;
end;
$$;

revoke execute on function private.begin_reconciliation() from public, anon;
revoke execute on function private.end_reconciliation(uuid) from public, anon;
grant execute on function private.begin_reconciliation() to authenticated, service_role;
grant execute on function private.end_reconciliation(uuid) to authenticated, service_role;

comment on function private.begin_reconciliation() is
  'Begins a look at all lists, and forgets old ones. Admins only.';
comment on function private.end_reconciliation(uuid) is
  'Ends a look after everything was read, and forgets the lists. Admins only.';

create function public.begin_reconciliation()
returns public.reconciliations
language sql
set search_path = ''
as $$
  select private.begin_reconciliation();
$$;

create function public.end_reconciliation(reconciliation_id uuid)
returns void
language sql
set search_path = ''
as $$
  select private.end_reconciliation(reconciliation_id);
$$;

revoke execute on function public.begin_reconciliation() from public, anon;
revoke execute on function public.end_reconciliation(uuid) from public, anon;
grant execute on function public.begin_reconciliation() to authenticated, service_role;
grant execute on function public.end_reconciliation(uuid) to authenticated, service_role;

comment on function public.begin_reconciliation() is 'Begins a look at all lists. Admins only.';
comment on function public.end_reconciliation(uuid) is 'Ends a look after everything was read. Admins only.';
