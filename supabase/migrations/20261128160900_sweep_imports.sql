create function one_number.sweep_imports()
returns bigint
language sql
set search_path = ''
as $$
  select one_number.wake_edge_function('notice-imports')
  where exists (select from public.phone_numbers where status = 'pending_import');
$$;

revoke execute on function one_number.sweep_imports() from public, anon, authenticated, service_role;

comment on function one_number.sweep_imports() is
  'Wakes the function that looks for imports done by hand, while numbers wait for theirs.';

select cron.schedule('sweep-imports', '*/5 * * * *', 'select one_number.sweep_imports()');
