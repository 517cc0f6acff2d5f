-- Security definer: the table is read-only for every API role.
create function public.record_activation_links(links jsonb)
returns integer
language plpgsql
security definer
set search_path = ''
as $$
declare
  most_at_once constant integer := 1000;
begin
  if jsonb_array_length(links) > most_at_once then
    raise exception using
      errcode = '22023',
      message = format('Cannot record more than %s activation links at once', most_at_once);
  end if;

  insert into public.activation_links (sent_to, phone_number_id, notification_id, token_hash)
  select l.sent_to, n.phone_number_id, n.id, l.token_hash
  from jsonb_to_recordset(links) as l (notification_id uuid, token_hash text, sent_to text)
  join public.admin_notifications as n on n.id = l.notification_id
  where n.type = 'elevenlabs_import_required' and n.status = 'pending' and n.phone_number_id is not null
  on conflict do nothing;

  return (
    select count(*)
    from jsonb_to_recordset(links) as l (notification_id uuid, token_hash text)
    join public.activation_links as known using (notification_id, token_hash)
  );
end;
$$;

revoke execute on function public.record_activation_links(jsonb) from public, anon, authenticated;
grant execute on function public.record_activation_links(jsonb) to service_role;

comment on function public.record_activation_links(jsonb) is
  'Records the links of messages before they are sent: [{notification_id, token_hash, sent_to}], 1000 at most. Only those of pending import notifications; returns how many are recorded. The same call again answers the same.';
