-- Security definer: the tables are read-only for every API role.
create function public.activate_with_link(
  token_hash text, elevenlabs_phone_id text default null, verification public.elevenlabs_verification default 'unverified'
)
returns public.phone_number_records
language plpgsql
security definer
set search_path = ''
as $$
declare
  link public.activation_links := one_number.find_activation_link(token_hash);
  number public.phone_number_records;
begin
  perform from public.phone_numbers as n where n.id = link.phone_number_id for update;
  -- Nobody dismisses it from here on. After the number, as every activation locks them.
  perform from public.admin_notifications as n where n.id = link.notification_id for no key update;
  number := one_number.phone_number_record(link.phone_number_id);
  perform one_number.require_link_in_force(link, number);

  if number.status = 'active' then
    -- Also a number without an id, which is answered by registration.
    if number.elevenlabs_phone_id is distinct from coalesce(activate_with_link.elevenlabs_phone_id, number.elevenlabs_phone_id) then
      raise exception using
        errcode = 'PT409',
        message = format('Cannot activate "%s" with this id: it is active already, and has another one', number.phone_number),
        hint = 'PHONE_NUMBER_ALREADY_ACTIVE';
    end if;
    return number;
  end if;

  number := one_number.record_activation(
    number, activate_with_link.elevenlabs_phone_id, activate_with_link.verification, 'link sent to ' || link.sent_to
  );
  update public.activation_links as l set used_at = now() where l.token_hash = link.token_hash;
  return number;
end;
$$;

revoke execute on function public.activate_with_link(text, text, public.elevenlabs_verification)
from public, anon, authenticated;
grant execute on function public.activate_with_link(text, text, public.elevenlabs_verification) to service_role;

comment on function public.activate_with_link(text, text, public.elevenlabs_verification) is
  'Activates the number of a link, by the SHA-256 of its token in hex, if the link still holds; the same call again answers the same. It replaces no id.';
