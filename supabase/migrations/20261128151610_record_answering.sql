-- Security definer: the table is read-only for every API role.
create function public.record_answering(answered_by public.answering)
returns void
language plpgsql
security definer
set search_path = ''
as $$
begin
  update public.answering_settings as s
  set answered_by = record_answering.answered_by
  where s.answered_by <> record_answering.answered_by;
  if found then
    -- Nothing is held up that is not done any more; and what begins anew may have been mended.
    perform one_number.clear_import_refusal();
  end if;
end;
$$;

revoke execute on function public.record_answering(public.answering) from public, anon, authenticated;
grant execute on function public.record_answering(public.answering) to service_role;

comment on function public.record_answering(public.answering) is
  'Tells the database how the functions are configured to have bought numbers answered. Writes only what is new.';
