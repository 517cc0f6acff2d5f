-- A member reads the message: it names no project.
create function one_number.require_line_of_project(number public.phone_numbers, project_name text)
returns void
language plpgsql
stable
set search_path = ''
as $$
begin
  if not one_number.is_own_project(project_name, null) then
    raise exception using
      errcode = 'PT409',
      message = format('Cannot place a call from "%s": this is a copy of the project, which places no calls', number.phone_number),
      hint = 'PROJECT_MISMATCH';
  end if;

  if exists (
    select from one_number.number_origins as o where o.phone_number_id = number.id and not o.is_of_project
  ) then
    raise exception using
      errcode = 'PT409',
      message = format('Cannot place a call from "%s": it is the number of another project', number.phone_number),
      hint = 'PHONE_NUMBER_ELSEWHERE';
  end if;
end;
$$;

revoke execute on function one_number.require_line_of_project(public.phone_numbers, text)
from public, anon, authenticated, service_role;

comment on function one_number.require_line_of_project(public.phone_numbers, text) is
  'Refuses to call from a copy of the project, or from a number that another project bought: it would ring people in a customer''s name.';
