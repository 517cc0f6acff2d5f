create function one_number.find_call_by_key(organization_id uuid, idempotency_key text, request_hash text)
returns public.calls
language plpgsql
set search_path = ''
as $$
declare
  known public.calls;
begin
  -- After a day a key may be used again, and is taken from the call that had it.
  update public.calls as c
  set idempotency_key = null, request_hash = null
  where c.organization_id = find_call_by_key.organization_id
    and c.idempotency_key = find_call_by_key.idempotency_key
    and c.started_at <= clock_timestamp() - interval '24 hours';

  select * into known
  from public.calls as c
  where c.organization_id = find_call_by_key.organization_id
    and c.idempotency_key = find_call_by_key.idempotency_key;
  if not found then
    return null;
  end if;

  if known.request_hash <> find_call_by_key.request_hash then
    raise exception using
      errcode = 'PT422',
      message = format('Cannot use the key "%s" again: it was used for another call', known.idempotency_key),
      hint = 'IDEMPOTENCY_KEY_REUSED';
  end if;

  -- Dialling takes seconds. After a minute the function will not report the outcome any more.
  if known.status = 'dialling' and known.started_at > clock_timestamp() - interval '1 minute' then
    raise exception using
      errcode = 'PT409',
      message = format('Cannot answer for call "%s" yet: it is being placed, ask again in a few seconds', known.id),
      detail = '{"retryAfter": 5}',
      hint = 'CALL_IN_PROGRESS';
  end if;

  return known;
end;
$$;

revoke execute on function one_number.find_call_by_key(uuid, text, text) from public, anon, authenticated, service_role;

comment on function one_number.find_call_by_key(uuid, text, text) is
  'The organization''s call that was asked for with this key in the last 24 hours; null when there is none. Refuses a key that meant another call, or one that is being placed.';
