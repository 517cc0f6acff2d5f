create function one_number.require_free_line(organization_id uuid, settings public.calling_settings)
returns void
language plpgsql
stable
set search_path = ''
as $$
declare
  a_day bigint;
  under_way bigint;
  seconds integer;
begin
  select
    count(*) filter (where c.status <> 'failed'),
    -- Nobody may ever report how a call ended.
    count(*) filter (
      where c.status in ('dialling', 'in_progress', 'unknown') and c.started_at > clock_timestamp() - interval '2 hours'
    )
  into a_day, under_way
  from public.calls as c
  where c.organization_id = require_free_line.organization_id
    and c.direction = 'outbound'
    and c.started_at > clock_timestamp() - interval '24 hours';

  if a_day >= settings.max_calls_per_day then
    -- Once the oldest of as many as are allowed is a day old, there is room for another one; never where none are allowed.
    select greatest(1, ceil(extract(epoch from c.started_at + interval '24 hours' - clock_timestamp()))) into seconds
    from public.calls as c
    where c.organization_id = require_free_line.organization_id and c.direction = 'outbound' and c.status <> 'failed'
    order by c.started_at desc
    offset greatest(settings.max_calls_per_day - 1, 0)
    limit least(settings.max_calls_per_day, 1);

    raise exception using
      errcode = 'PT429',
      message = format(
        'Cannot place a call for organization "%s": it placed %s in the last 24 hours, and may place %s',
        require_free_line.organization_id, a_day, settings.max_calls_per_day
      ),
      detail = coalesce('{"retryAfter": ' || seconds || '}', ''),
      hint = 'DAILY_CALL_LIMIT_REACHED';
  end if;

  if under_way >= settings.max_concurrent_calls then
    raise exception using
      errcode = 'PT429',
      message = format(
        'Cannot place a call for organization "%s": %s are under way, and it may have %s at a time',
        require_free_line.organization_id, under_way, settings.max_concurrent_calls
      ),
      hint = 'CONCURRENT_CALL_LIMIT_REACHED';
  end if;
end;
$$;

revoke execute on function one_number.require_free_line(uuid, public.calling_settings)
from public, anon, authenticated, service_role;

comment on function one_number.require_free_line(uuid, public.calling_settings) is
  'Refuses a call over the organization''s daily or concurrent limit. Exact only while the caller holds the organization''s lock.';
