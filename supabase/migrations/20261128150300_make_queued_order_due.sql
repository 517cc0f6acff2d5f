create function one_number.make_queued_order_due()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  new.due_at := now();
  return new;
end;
$$;

revoke execute on function one_number.make_queued_order_due() from public, anon, authenticated, service_role;

comment on function one_number.make_queued_order_due() is
  'Makes an order due at once that an admin queues by hand in Studio, where only the status is set.';

create trigger make_queued_order_due
before update of status on public.phone_number_orders
for each row
when (new.status = 'queued' and new.due_at is null)
execute function one_number.make_queued_order_due();
