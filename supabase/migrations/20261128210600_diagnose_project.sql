-- Security definer: it reads the table for a server with a secret key and for an admin alike.
create function public.diagnose_project(project_name text, twilio_account_sid text default null)
returns jsonb
language plpgsql
stable
security definer
set search_path = ''
as $$
declare
  project public.own_project;
begin
  perform one_number.require_admin();

  select * into project from public.own_project;
  if project.stopped_since is null and one_number.is_own_project(project_name, twilio_account_sid) then
    return jsonb_build_object(
      'name', coalesce(project.name, project_name),
      'twilio_account_sid', coalesce(project.twilio_account_sid, twilio_account_sid),
      'mismatch', null
    );
  end if;

  project.seen_name := coalesce(project_name, project.seen_name);
  project.seen_twilio_account_sid := coalesce(twilio_account_sid, project.seen_twilio_account_sid);
  return jsonb_build_object(
    'name', project.name,
    'twilio_account_sid', project.twilio_account_sid,
    'mismatch', (
      select jsonb_build_object('title', told.title, 'body', told.body)
      from one_number.describe_project_mismatch(project) as told
    )
  );
end;
$$;

revoke execute on function public.diagnose_project(text, text) from public, anon;
grant execute on function public.diagnose_project(text, text) to authenticated, service_role;

comment on function public.diagnose_project(text, text) is
  'Which project and Twilio account the database belongs to, and whether the caller runs in another one. It changes nothing. Admins only.';
