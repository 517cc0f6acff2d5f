-- Security definer: a server may change the policy, not the order.
create function one_number.follow_provisioning_policy()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if new.provisioning_policy <> 'never' then
    insert into public.phone_number_orders (organization_id, organization_name, ordered_by, country, area_code, turn)
    values (
      new.id, one_number.spoken_name(new.name), new.created_by, one_number.wished_country(new.country),
      one_number.wished_area_code(new.area_code), one_number.next_turn(new.created_by)
    )
    on conflict (organization_id) do nothing;
  end if;

  if new.provisioning_policy = 'auto' then
    update public.phone_number_orders
    set status = 'queued', due_at = now(), attempts = 0, cancelled_at = null
    where organization_id = new.id
      and (status = 'cancelled' or (status = 'held' and last_error_code = 'HELD_BY_POLICY'));
  else
    -- An order that reserved a number may have paid for it: it goes on.
    update public.phone_number_orders
    set
      status = (case new.provisioning_policy when 'hold' then 'held' else 'cancelled' end)::public.phone_number_order_status,
      due_at = null,
      held_at = case new.provisioning_policy when 'hold' then now() else held_at end,
      cancelled_at = case new.provisioning_policy when 'never' then now() end,
      last_error_code = case new.provisioning_policy when 'hold' then 'HELD_BY_POLICY' end,
      last_error_message =
        case new.provisioning_policy when 'hold' then 'The organization''s provisioning_policy is "hold"' end
    where organization_id = new.id and reserved_phone_number is null and (
      status in ('queued', 'held')
      or (status = 'cancelled' and new.provisioning_policy = 'hold')
      or (status = 'failed' and new.provisioning_policy = 'never')
    );
  end if;

  return null;
end;
$$;

revoke execute on function one_number.follow_provisioning_policy() from public, anon, authenticated, service_role;

comment on function one_number.follow_provisioning_policy() is
  'auto queues the order, hold holds it, never cancels it, as long as nothing was reserved or bought for it.';

create trigger follow_provisioning_policy
after update of provisioning_policy on public.organizations
for each row
when (old.provisioning_policy is distinct from new.provisioning_policy)
execute function one_number.follow_provisioning_policy();
