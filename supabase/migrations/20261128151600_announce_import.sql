-- PL/pgSQL keeps its plan, which takes longer to make than to run: it is called for each purchase.
create function one_number.announce_import(number public.phone_numbers, callers bigint default 0)
returns void
language plpgsql
set search_path = ''
as $$
begin
  perform one_number.notify(one_number.notice(
    type => 'elevenlabs_import_required',
    subject => number.phone_number,
    text => one_number.describe_import(number, callers),
    data => jsonb_build_object('phoneNumber', number.phone_number, 'organizationName', number.organization_name)
      || case callers when 0 then '{}' else jsonb_build_object('callersSoFar', callers) end,
    organization_id => number.organization_id,
    phone_number_id => number.id,
    order_id => number.order_id
  ));
end;
$$;

revoke execute on function one_number.announce_import(public.phone_numbers, bigint)
from public, anon, authenticated, service_role;

comment on function one_number.announce_import(public.phone_numbers, bigint) is
  'Tells the admins to import a bought number in ElevenLabs, and how many have called it meanwhile.';
