-- A number without a name or an account was recorded before the database knew them: it is taken as the project's own.
create view one_number.number_origins
with (security_invoker = true)
as
select
  d.phone_number_id,
  coalesce(d.project_name = any (p.former_names || p.name), true) as is_of_project,
  coalesce(d.twilio_account_sid = p.twilio_account_sid, true) as is_in_account
from public.phone_number_details as d
cross join public.own_project as p;

revoke all on table one_number.number_origins from public, anon, authenticated, service_role;

comment on view one_number.number_origins is
  'Whether each number was bought by this project (or by one that it took over from), and in the Twilio account that it has now. Any other number is never given back, compared or imported.';

create function one_number.is_own_number(phone_number_id uuid)
returns boolean
language sql
stable
set search_path = ''
as $$
  select exists (
    select from one_number.number_origins as o
    where o.phone_number_id = is_own_number.phone_number_id and o.is_of_project and o.is_in_account
  );
$$;

revoke execute on function one_number.is_own_number(uuid) from public, anon, authenticated, service_role;

comment on function one_number.is_own_number(uuid) is
  'Whether a number was bought by this project, in the Twilio account that it has now.';
