create function one_number.is_own_project(project_name text, twilio_account_sid text)
returns boolean
language plpgsql
stable
set search_path = ''
as $$
begin
  return (
    select exists (
      select from public.own_project as p
      where coalesce(is_own_project.project_name = p.name, true)
        and coalesce(is_own_project.twilio_account_sid = p.twilio_account_sid, true)
    )
  );
end;
$$;

revoke execute on function one_number.is_own_project(text, text) from public, anon, authenticated;
grant execute on function one_number.is_own_project(text, text) to service_role;

comment on function one_number.is_own_project(text, text) is
  'Whether the caller runs in the project that this database belongs to, with the credentials of its Twilio account. What the caller does not tell, or the database does not know yet, is not compared.';
