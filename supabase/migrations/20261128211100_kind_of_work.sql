create function one_number.kind_of_work(notification_type text)
returns text
language sql
immutable
set search_path = ''
as $$
  select case
    when notification_type = 'elevenlabs_import_required' then 'import'
    when notification_type = 'provisioning_failed' then 'failure'
    when notification_type = 'provisioning_held' then 'held_order'
    when notification_type in (
      'release_scheduled', 'release_failed', 'organization_returned', 'organization_without_members'
    ) then 'release'
    else 'other'
  end;
$$;

revoke execute on function one_number.kind_of_work(text) from public, anon, authenticated, service_role;

comment on function one_number.kind_of_work(text) is
  'What an admin has to do, roughly: import (a number), failure (an order to retry), held_order (an order to let go on), release (a number to keep or give back), other.';
