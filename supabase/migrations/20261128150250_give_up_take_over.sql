-- A number that is taken over is at Twilio already, and its calls may go elsewhere. As a reserved number it would be bought
-- again, which changes where they go, without a question. If it got its tag, the next attempt finds it by that.
create function one_number.give_up_take_over()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  new.reserved_phone_number := null;
  new.reserved_at := null;
  return new;
end;
$$;

revoke execute on function one_number.give_up_take_over() from public, anon, authenticated, service_role;

comment on function one_number.give_up_take_over() is
  'Reserves no number any more for an order that goes on, or is cancelled, while a take-over has begun and not ended.';

create trigger give_up_take_over
before update of status on public.phone_number_orders
for each row
when (old.status = 'held' and old.last_error_code = 'TAKE_OVER_BEGUN' and new.status in ('queued', 'cancelled'))
execute function one_number.give_up_take_over();
