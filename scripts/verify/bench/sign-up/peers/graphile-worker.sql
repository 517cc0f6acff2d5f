-- The trigger of its documentation, in a function with the rights of the owner, as it asks for where others insert
-- (https://worker.graphile.org/docs/sql-add-job).
create function public.bench_add_job()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform graphile_worker.add_job('provision', json_build_object('id', new.id));
  return new;
end;
$$;

create trigger bench_graphile_worker
after insert on public.organizations
for each row execute function public.bench_add_job();

-- Many at once, with the function that it has for that.
create function public.bench_add_jobs()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform graphile_worker.add_jobs(array(
    select (
      'provision', json_build_object('id', g.id), null, null, null, null, null, null
    )::graphile_worker.job_spec
    from new_organizations as g
  ));
  return null;
end;
$$;

create trigger bench_graphile_worker_in_bulk
after insert on public.organizations
referencing new table as new_organizations
for each statement execute function public.bench_add_jobs();
