create function one_number.describe_failing_wake_ups(functions text[], failures text[])
returns one_number.notification_text
language sql
immutable
set search_path = ''
as $$
  select
    'The database cannot wake the functions: work waits',
    (
      select string_agg(format('%s: %s', f.name, f.failure), E'\n' order by f.name)
      from unnest(functions, failures) as f (name, failure)
    )
    || E'\n'
    || (
      select string_agg(distinct case f.failure
        when 'INVALID_SIGNATURE' then
          'The Vault secret edge_function_secret is neither EDGE_FUNCTION_SECRET nor EDGE_FUNCTION_SECRET_PREVIOUS of the functions: give both sides the same value.'
        when 'CLOCK_MISMATCH' then
          'The clocks of the database and the functions differ by more than five minutes, or wake-ups are sent that late.'
        when 'CONFIGURATION_INVALID' then 'A variable of the function is missing or malformed: its log names it.'
        when 'UNCONFIGURED' then 'A Vault secret is missing: edge_functions_url or edge_function_secret.'
        when 'UNSENT' then 'pg_net does not send what is queued: select net.worker_restart();'
        else 'See that the Vault secret edge_functions_url is right, and that the function is deployed with verify_jwt = false.'
      end, E'\n')
      from unnest(failures) as f (failure)
    )
    || E'\nThe doctor says more: npm run doctor. All goes on by itself once a wake-up gets through.',
    null::jsonb;
$$;

revoke execute on function one_number.describe_failing_wake_ups(text[], text[])
from public, anon, authenticated, service_role;

comment on function one_number.describe_failing_wake_ups(text[], text[]) is
  'That functions cannot be woken, why the last wake-up of each failed, and what to mend.';
