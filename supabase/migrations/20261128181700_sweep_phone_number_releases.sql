create function one_number.sweep_phone_number_releases()
returns bigint
language sql
set search_path = ''
as $$
  select one_number.wake_edge_function('release-phone-number')
  where exists (select from public.phone_number_releases as r where r.due_at <= now() and one_number.is_own_number(r.phone_number_id));
$$;

revoke execute on function one_number.sweep_phone_number_releases() from public, anon, authenticated, service_role;

comment on function one_number.sweep_phone_number_releases() is
  'Wakes the function that gives numbers back while some are due.';

select cron.schedule('sweep-phone-number-releases', '* * * * *', 'select one_number.sweep_phone_number_releases()');
