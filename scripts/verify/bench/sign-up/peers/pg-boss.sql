-- Its documentation lets a trigger insert into its table, where only the queue's name is required
-- (https://pgboss.io/sql/job-table). Less than its send() does, which is a statement more in the client's transaction.
create function public.bench_send()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into pgboss.job (name, data) values ('provision', jsonb_build_object('id', new.id));
  return new;
end;
$$;

create trigger bench_pg_boss
after insert on public.organizations
for each row execute function public.bench_send();

create function public.bench_send_many()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into pgboss.job (name, data) select 'provision', jsonb_build_object('id', g.id) from new_organizations as g;
  return null;
end;
$$;

create trigger bench_pg_boss_in_bulk
after insert on public.organizations
referencing new table as new_organizations
for each statement execute function public.bench_send_many();
