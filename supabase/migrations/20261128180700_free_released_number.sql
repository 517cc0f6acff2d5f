-- Security definer: numbers are released by functions with the rights of their callers.
create function one_number.free_released_number()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  update public.phone_number_orders
  set reserved_phone_number = null, reserved_at = null
  where id = new.order_id and reserved_phone_number = new.phone_number;
  -- Whatever the organization wished for while it had the number counts from now on.
  update public.phone_number_orders as o
  set area_code = one_number.wished_area_code(g.area_code), country = one_number.wished_country(g.country)
  from public.organizations as g
  where o.id = new.order_id and g.id = o.organization_id and o.organization_deleted_at is null;
  update public.phone_number_details
  set
    elevenlabs_phone_id = null,
    elevenlabs_verification = null,
    elevenlabs_phone_id_set_at = null,
    elevenlabs_phone_id_set_by = null
  where phone_number_id = new.id;
  return null;
end;
$$;

revoke execute on function one_number.free_released_number() from public, anon, authenticated, service_role;

comment on function one_number.free_released_number() is
  'Ends the reservation of a number that was given back, so that another order may buy it, lets the order follow the wish of its organization again, and frees its id of ElevenLabs.';

create trigger free_released_number
after update of status on public.phone_numbers
for each row
when (new.status = 'released' and old.status <> 'released')
execute function one_number.free_released_number();
