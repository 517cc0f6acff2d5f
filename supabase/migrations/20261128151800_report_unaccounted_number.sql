-- Security definer: the tables are read-only for every API role.
create function public.report_unaccounted_number(
  phone_number text,
  twilio_sid text,
  tag text,
  monthly_price numeric default null,
  monthly_price_currency text default null
)
returns void
language sql
security definer
set search_path = ''
as $$
  select one_number.notify(one_number.notice(
    type => 'number_unaccounted',
    subject => report_unaccounted_number.phone_number,
    text => one_number.describe_unaccounted_number(
      report_unaccounted_number.phone_number, twilio_sid, tag, monthly_price, monthly_price_currency
    ),
    data => jsonb_build_object(
      'phoneNumber', report_unaccounted_number.phone_number,
      'twilioSid', twilio_sid,
      'tag', tag,
      'monthlyPrice', monthly_price,
      'monthlyPriceCurrency', monthly_price_currency
    )
  ))
  where not exists (
    select from public.phone_number_details as d where d.twilio_sid = report_unaccounted_number.twilio_sid
  );
$$;

revoke execute on function public.report_unaccounted_number(text, text, text, numeric, text)
from public, anon, authenticated;
grant execute on function public.report_unaccounted_number(text, text, text, numeric, text) to service_role;

comment on function public.report_unaccounted_number(text, text, text, numeric, text) is
  'Tells the admins of a paid number that is not recorded. Resolved by itself when an order records it.';
