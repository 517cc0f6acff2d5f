create function one_number.describe_held_orders(held public.phone_number_orders)
returns one_number.notification_text
language sql
immutable
set search_path = ''
as $$
  select
    case held.last_error_code
      when 'SPEND_CAP_REACHED' then 'Orders are held: the limit of purchases is reached'
      when 'USER_LIMIT_REACHED' then format('Orders of user %s are held', held.ordered_by)
      when 'NO_MEMBERS_LEFT' then 'Orders are held: their organizations have no members any more'
      else format('The order of %s is held', held.organization_name)
    end,
    coalesce(held.last_error_message, 'It was held by hand') || E'.\n' || case held.last_error_code
      when 'SPEND_CAP_REACHED' then
        'They go on by themselves, in order. To let them go on at once, raise the limit in provisioning_settings.'
      when 'USER_LIMIT_REACHED' then
        'To buy a number all the same, run the command with the id of the organization that shall have it.'
      when 'NO_MEMBERS_LEFT' then
        'An order goes on by itself once its organization has a member again. To buy a number all the same, run the command with the id of the organization that shall have it.'
      else 'To buy the number, run the command.'
    end,
    case held.last_error_code
      when 'SPEND_CAP_REACHED' then null
      -- There may be many organizations: the admin decides which of them shall have a number.
      when 'NO_MEMBERS_LEFT' then one_number.our_command('/admin/organizations/<the id>/order/retry')
      when 'USER_LIMIT_REACHED' then one_number.our_command('/admin/organizations/<the id>/order/retry')
      else one_number.our_command('/admin/organizations/' || held.organization_id || '/order/retry')
    end;
$$;

revoke execute on function one_number.describe_held_orders(public.phone_number_orders)
from public, anon, authenticated, service_role;

comment on function one_number.describe_held_orders(public.phone_number_orders) is
  'Why this order, and perhaps others with it, is held, and how it goes on.';
