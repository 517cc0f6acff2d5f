-- PL/pgSQL keeps its plan, which takes longer to make than to run: purchases call this three times.
create function one_number.resolve_notifications(
  resolved_type text, resolved_subject text, actor text default one_number.current_actor()
)
returns void
language plpgsql
set search_path = ''
as $$
begin
  update public.admin_notifications as n
  set status = 'resolved', resolved_at = now(), resolved_by = actor
  where n.type = resolved_type and n.subject = resolved_subject and n.status = 'pending';
end;
$$;

revoke execute on function one_number.resolve_notifications(text, text, text)
from public, anon, authenticated, service_role;

comment on function one_number.resolve_notifications(text, text, text) is
  'Resolves the pending notification of a type and subject, and records by whom.';
