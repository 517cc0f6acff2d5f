-- Security definer: the table is read-only for every API role.
create function public.record_answering(answered_by public.answering)
returns void
language sql
security definer
set search_path = ''
as $$
  update public.answering_settings as s
  set answered_by = record_answering.answered_by
  where s.answered_by <> record_answering.answered_by;
$$;

revoke execute on function public.record_answering(public.answering) from public, anon, authenticated;
grant execute on function public.record_answering(public.answering) to service_role;

comment on function public.record_answering(public.answering) is
  'Tells the database how the functions are configured to have bought numbers answered. Writes only what is new.';
