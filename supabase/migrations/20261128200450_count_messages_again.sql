-- The messages of a number that no record had were dropped when their day was counted: they are unknown, and not none.
-- Security definer: the table is read-only for every API role.
create function one_number.count_messages_again()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  delete from public.message_count_days as d where d.day >= (new.purchased_at at time zone 'UTC')::date;
  return null;
end;
$$;

revoke execute on function one_number.count_messages_again() from public, anon, authenticated, service_role;

comment on function one_number.count_messages_again() is
  'Has the days counted again since a number was bought that is recorded only now.';

create trigger count_messages_again
after insert on public.phone_numbers
for each row execute function one_number.count_messages_again();
