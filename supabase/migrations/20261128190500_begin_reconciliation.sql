-- Security definer: the tables are read-only for every API role.
create function public.begin_reconciliation()
returns public.reconciliations
language plpgsql
security definer
set search_path = ''
as $$
declare
  begun public.reconciliations;
begin
  perform one_number.require_admin();

  -- Those that broke off, and those that nobody asks about any more.
  delete from public.reconciliations
  where started_at < now() - case when concluded_at is null then interval '1 hour' else interval '30 days' end;

  insert into public.reconciliations default values returning * into begun;
  return begun;
end;
$$;

revoke execute on function public.begin_reconciliation() from public, anon;
grant execute on function public.begin_reconciliation() to authenticated, service_role;

comment on function public.begin_reconciliation() is 'Begins a look at all lists. Admins only.';
