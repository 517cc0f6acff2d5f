-- diagnose says whom wake-ups go to, without what else is in the URL.
begin;
select plan(5);

select tests.start_afresh();
create function pg_temp.host_of(url text) returns text
language sql as $$
  select tests.set_secret('edge_functions_url', url);
  select secret ->> 'host' from jsonb_array_elements(public.diagnose() -> 'vault_secrets') as secret
  where secret ->> 'name' = 'edge_functions_url';
$$;

select is(pg_temp.host_of('https://project.supabase.co/functions/v1'), 'project.supabase.co', 'The host is told');
select is(pg_temp.host_of('http://127.0.0.1:54321/functions/v1'), '127.0.0.1', 'The port is not');
select is(pg_temp.host_of('http://[::1]:54321'), '[::1]', 'An address of IPv6 is whole');
select is(pg_temp.host_of('https://me:topsecret@example.com/?token=topsecret'), 'example.com', 'Nor is any secret');
select is(pg_temp.host_of(null), null, 'Without a URL there is no host');

select * from finish();
rollback;
