create function private.current_actor()
returns text
language sql
stable
set search_path = ''
as $$
  select coalesce(
    (select auth.uid())::text,
    nullif(current_setting('role', true), 'none'),
    session_user::text
  );
$$;

revoke execute on function private.current_actor() from public, anon, authenticated, service_role;

comment on function private.current_actor() is
  'Who acts: the id of the signed-in user, or the database role where no user is signed in.';

-- Names who acted through the function that others use, too.
create or replace function private.resolve_notifications(resolved_type text, resolved_subject text)
returns void
language sql
set search_path = ''
as $$
  update public.admin_notifications
  set status = 'resolved', resolved_at = now(), resolved_by = private.current_actor()
  where type = resolved_type and subject = resolved_subject and status = 'pending';
$$;
