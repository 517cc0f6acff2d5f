create function one_number.record_origin()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
  select coalesce(new.project_name, p.name), coalesce(new.twilio_account_sid, p.twilio_account_sid)
  into new.project_name, new.twilio_account_sid
  from public.own_project as p;
  return new;
end;
$$;

revoke execute on function one_number.record_origin() from public, anon, authenticated, service_role;

comment on function one_number.record_origin() is
  'Writes down which project bought a number, and in which Twilio account.';

create trigger record_origin
before insert on public.phone_number_details
for each row execute function one_number.record_origin();
