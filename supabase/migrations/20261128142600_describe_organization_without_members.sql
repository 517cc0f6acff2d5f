create function one_number.describe_organization_without_members(number public.phone_number_records)
returns one_number.notification_text
language sql
stable
set search_path = ''
as $$
  select
    format('Release or keep %s of %s, which has no members', number.phone_number, number.organization_name),
    format(
      E'The last member of %2$s is gone, perhaps with a deleted account. Its number %1$s is still paid for%3$s, and takes calls as before.\n'
      'To give it back, run the command: whoever buys it from Twilio next gets the calls of those who still dial it.\n'
      'To keep it as it is, dismiss this notification.\n'
      'Once the organization has a member again, or is deleted, nothing is left to do.',
      number.phone_number,
      number.organization_name,
      one_number.price_in_brackets(number.monthly_price, number.monthly_price_currency)
    ),
    one_number.our_command(
      '/admin/phone-numbers/' || number.phone_number || '/release', jsonb_build_object('confirm', number.phone_number)
    );
$$;

revoke execute on function one_number.describe_organization_without_members(public.phone_number_records)
from public, anon, authenticated, service_role;

comment on function one_number.describe_organization_without_members(public.phone_number_records) is
  'That an organization lost its last member, what its number costs, and how it is given back or kept.';
