create function one_number.resolve_notifications(
  resolved_type text, resolved_subject text, actor text default one_number.current_actor()
)
returns void
language sql
set search_path = ''
as $$
  update public.admin_notifications
  set status = 'resolved', resolved_at = now(), resolved_by = actor
  where type = resolved_type and subject = resolved_subject and status = 'pending';
$$;

revoke execute on function one_number.resolve_notifications(text, text, text)
from public, anon, authenticated, service_role;

comment on function one_number.resolve_notifications(text, text, text) is
  'Resolves the pending notification of a type and subject, and records by whom.';
