create function one_number.begin_reconciliation()
returns public.reconciliations
language plpgsql
set search_path = ''
as $$
declare
  run public.reconciliations;
begin
  delete from public.reconciliations as r where r.started_at < now() - interval '30 days' and r.due_at is null;

  loop
    insert into public.reconciliations (started_by)
    values (one_number.current_actor())
    on conflict do nothing
    returning * into run;
    exit when found;

    -- One at a time: the one under way, which goes on at once if it waits after a failure.
    update public.reconciliations as r
    set due_at = case when r.lease_token is null then least(r.due_at, clock_timestamp()) else r.due_at end
    where r.status not in ('concluded', 'failed')
    returning * into run;
    exit when found;
  end loop;

  perform one_number.wake_edge_function('reconcile');
  return run;
end;
$$;

revoke execute on function one_number.begin_reconciliation() from public, anon, authenticated, service_role;

comment on function one_number.begin_reconciliation() is
  'Starts a reconciliation, or wakes the one under way, and returns it.';

-- Security definer: the table is read-only for every API role.
create function public.begin_reconciliation()
returns public.reconciliations
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform one_number.require_admin();
  return one_number.begin_reconciliation();
end;
$$;

revoke execute on function public.begin_reconciliation() from public, anon;
grant execute on function public.begin_reconciliation() to authenticated, service_role;

comment on function public.begin_reconciliation() is
  'Starts a reconciliation, or wakes the one under way, and returns it. Admins only.';
