create function one_number.describe_returned_organization(number public.phone_number_records)
returns one_number.notification_text
language sql
stable
set search_path = ''
as $$
  select
    format('Decide who gets %s of %s', number.phone_number, number.organization_name),
    format(
      E'%2$s was deleted, and an organization with the same id was inserted. Its number %1$s is still paid for%3$s, and nobody has it until you decide.\n'
      'Whoever has it gets the calls of those who still dial it.\n'
      'To let the organization have it, run the command.\n'
      'To give it back: POST /admin/phone-numbers/%1$s/release with {"confirm": "%1$s"}. The organization then gets another one, unless it wants none.',
      number.phone_number,
      number.organization_name,
      one_number.price_in_brackets(number.monthly_price, number.monthly_price_currency)
    ),
    one_number.our_command('/admin/phone-numbers/' || number.phone_number || '/keep');
$$;

revoke execute on function one_number.describe_returned_organization(public.phone_number_records)
from public, anon, authenticated, service_role;

comment on function one_number.describe_returned_organization(public.phone_number_records) is
  'The question whether an organization with the id of a deleted one gets the number of that.';
