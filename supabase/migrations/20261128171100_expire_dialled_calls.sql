create index calls_being_placed_index on public.calls (started_at) where status = 'dialling';

create function one_number.expire_dialled_calls()
returns void
language sql
set search_path = ''
as $$
  with given_up as (
    update public.calls
    set status = 'unknown'
    where status = 'dialling' and started_at <= now() - interval '1 minute'
    returning id
  )
  update public.call_details as d
  set outcome_token_hash = null
  from given_up
  where d.call_id = given_up.id;
$$;

revoke execute on function one_number.expire_dialled_calls() from public, anon, authenticated, service_role;

comment on function one_number.expire_dialled_calls() is
  'Marks calls as unknown whose function never reported whether they were placed.';

select cron.schedule('expire-dialled-calls', '* * * * *', 'select one_number.expire_dialled_calls()');
