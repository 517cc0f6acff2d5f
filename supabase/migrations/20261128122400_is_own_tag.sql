create function one_number.is_own_tag(tagged_project text, project_name text)
returns boolean
language sql
stable
set search_path = ''
as $$
  select tagged_project = project_name
    or exists (select from public.own_project as p where tagged_project = any (p.former_names));
$$;

revoke execute on function one_number.is_own_tag(text, text) from public, anon, authenticated, service_role;

comment on function one_number.is_own_tag(text, text) is
  'Whether a tag names this project, or one that it took the numbers over from. Null for a tag without a project.';
