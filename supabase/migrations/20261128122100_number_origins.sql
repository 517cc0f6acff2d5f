-- A number without a name or an account was recorded before the database knew them: it is taken as the project's own.
create function one_number.is_of_project(project_name text, project public.own_project)
returns boolean
language sql
immutable
set search_path = ''
as $$
  select coalesce(is_of_project.project_name = any (project.former_names || project.name), true);
$$;

revoke execute on function one_number.is_of_project(text, public.own_project) from public, anon, authenticated;
grant execute on function one_number.is_of_project(text, public.own_project) to service_role;

comment on function one_number.is_of_project(text, public.own_project) is
  'Whether a number that was bought by the project with this name is the project''s own.';

create view one_number.number_origins
with (security_invoker = true)
as
select
  d.phone_number_id,
  one_number.is_of_project(d.project_name, p) as is_of_project,
  coalesce(d.twilio_account_sid = p.twilio_account_sid, true) as is_in_account
from public.phone_number_details as d
cross join public.own_project as p;

revoke all on table one_number.number_origins from public, anon, authenticated, service_role;

comment on view one_number.number_origins is
  'Whether each number was bought by this project (or by one that it took over from), and in the Twilio account that it has now. Any other number is never given back, compared or imported, and is not on this project''s bill.';

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
