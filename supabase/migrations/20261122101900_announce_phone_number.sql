create function private.announce_import(number public.phone_numbers)
returns void
language sql
set search_path = ''
as $$
  insert into public.admin_notifications
    (type, subject, title, body, organization_id, phone_number_id, order_id, data)
  values (
    'elevenlabs_import_required',
    number.phone_number,
    format('Import %s to ElevenLabs for %s', number.phone_number, number.organization_name),
    private.import_instructions(number.phone_number, number.organization_name),
    number.organization_id,
    number.id,
    number.order_id,
    jsonb_build_object('phoneNumber', number.phone_number, 'organizationName', number.organization_name)
  )
  on conflict (type, subject) where status = 'pending' do nothing;
$$;

create function private.announce_release(number public.phone_numbers)
returns void
language sql
set search_path = ''
as $$
  insert into public.admin_notifications (type, subject, title, body, phone_number_id, order_id, data)
  values (
    'release_scheduled',
    number.phone_number,
    format('Release %s of %s', number.phone_number, number.organization_name),
    private.release_instructions(
      number.phone_number, number.organization_name, number.monthly_price || ' ' || number.monthly_price_currency
    ),
    number.id,
    number.order_id,
    jsonb_build_object('phoneNumber', number.phone_number, 'organizationName', number.organization_name)
  )
  on conflict (type, subject) where status = 'pending' do nothing;
$$;

revoke execute on function private.announce_import(public.phone_numbers) from public, anon, authenticated, service_role;
revoke execute on function private.announce_release(public.phone_numbers) from public, anon, authenticated, service_role;

comment on function private.announce_import(public.phone_numbers) is
  'Tells the admins to import a bought number in ElevenLabs.';
comment on function private.announce_release(public.phone_numbers) is
  'Tells the admins that the number of a deleted organization is still paid for.';
