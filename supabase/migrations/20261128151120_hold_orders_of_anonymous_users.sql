create function one_number.hold_orders_of_anonymous_users(order_ids uuid[])
returns void
language plpgsql
set search_path = ''
as $$
declare
  is_news boolean := exists (
    select from public.phone_number_orders as o where o.id = any(order_ids) and o.status <> 'held'
  );
begin
  perform one_number.hold_orders(order_ids, 'USER_IS_ANONYMOUS', 'The user is anonymous');
  if not is_news then
    return;
  end if;

  perform one_number.notify_unless_locked(one_number.notice(
    type => 'provisioning_held',
    subject => 'anonymous-users',
    text => one_number.describe_orders_of_anonymous_users(),
    data => jsonb_build_object('reason', 'USER_IS_ANONYMOUS')
  ));
end;
$$;

revoke execute on function one_number.hold_orders_of_anonymous_users(uuid[]) from public, anon, authenticated, service_role;

comment on function one_number.hold_orders_of_anonymous_users(uuid[]) is
  'Sets orders of anonymous users aside, which the caller has locked, until a claim finds that they have signed up.';
