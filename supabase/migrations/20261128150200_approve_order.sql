create function one_number.approve_order()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  new.approved_at := now();
  -- Should it be held again, by hand, that is news.
  new.announced_at := null;
  return new;
end;
$$;

revoke execute on function one_number.approve_order() from public, anon, authenticated, service_role;

comment on function one_number.approve_order() is
  'Stores when an admin let a held order go on, with the retry call or by hand in Studio.';

create trigger approve_order
before update of status on public.phone_number_orders
for each row
when (
  old.status = 'held' and new.status = 'queued'
  -- It goes on by itself, within the limits of the user.
  and (old.last_error_code is distinct from 'NO_MEMBERS_LEFT' or new.last_error_code is not null)
)
execute function one_number.approve_order();
