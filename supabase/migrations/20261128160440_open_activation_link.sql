create function one_number.find_activation_link(token_hash text)
returns public.activation_links
language plpgsql
stable
set search_path = ''
as $$
declare
  link public.activation_links;
begin
  select * into link
  from public.activation_links as l
  where l.token_hash = find_activation_link.token_hash;
  if not found then
    raise exception using
      errcode = 'PT404',
      message = 'There is no such activation link: it is incomplete, or expired long ago',
      hint = 'ACTIVATION_LINK_UNKNOWN';
  end if;

  return link;
end;
$$;

revoke execute on function one_number.find_activation_link(text) from public, anon, authenticated, service_role;

comment on function one_number.find_activation_link(text) is 'The link with this hash of its token, or a refusal.';

-- An active number is no error: whoever opens a link a second time, or after a colleague, sees that the work is done.
create function one_number.require_link_in_force(link public.activation_links, number public.phone_number_records)
returns void
language plpgsql
stable
set search_path = ''
as $$
declare
  is_waiting boolean := number.status = 'pending_import' and exists (
    select from public.admin_notifications as n
    where n.id = link.notification_id and n.phone_number_id = link.phone_number_id and n.status = 'pending'
  );
  is_active boolean := number.status = 'active';
  has_expired boolean := link.expires_at <= now();
begin
  if is_waiting and has_expired then
    raise exception using
      errcode = 'PT410',
      message = 'The activation link has expired: take the one in the newest message about this number',
      hint = 'ACTIVATION_LINK_EXPIRED';
  end if;

  if has_expired or not (is_waiting or is_active) then
    raise exception using
      errcode = 'PT410',
      message = format('The activation link of "%s" is over: ', number.phone_number) || case number.status
        when 'active' then 'the number is active'
        when 'pending_import' then 'its notification is dismissed or done, look for a newer one'
        else format('the number''s status is "%s"', number.status)
      end,
      detail = jsonb_build_object('phoneNumber', number.phone_number, 'active', is_active),
      hint = 'ACTIVATION_LINK_OVER';
  end if;
end;
$$;

revoke execute on function one_number.require_link_in_force(public.activation_links, public.phone_number_records)
from public, anon, authenticated, service_role;

comment on function one_number.require_link_in_force(public.activation_links, public.phone_number_records) is
  'Refuses a link that has expired, or whose number neither waits with the link''s own notification nor is active.';

-- Stable, so that opening a link can change nothing: mail scanners open links, too.
-- Security definer: the tables are the operator's. One JSON object, because not every Data API nests rows.
create function public.open_activation_link(token_hash text)
returns jsonb
language plpgsql
stable
security definer
set search_path = ''
as $$
declare
  link public.activation_links := one_number.find_activation_link(token_hash);
  number public.phone_number_records := one_number.phone_number_record(link.phone_number_id);
begin
  perform one_number.require_link_in_force(link, number);
  return jsonb_build_object('number', to_jsonb(number), 'sent_to', link.sent_to, 'expires_at', link.expires_at);
end;
$$;

revoke execute on function public.open_activation_link(text) from public, anon, authenticated;
grant execute on function public.open_activation_link(text) to service_role;

comment on function public.open_activation_link(text) is
  'What a link shows, by the SHA-256 of its token in hex: {number, sent_to, expires_at}, or a refusal: unknown, expired, or over. Changes nothing.';
