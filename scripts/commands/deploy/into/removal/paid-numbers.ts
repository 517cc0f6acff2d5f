/** The table that stays: the numbers that Twilio bills after nothing here knows of them any more. */
export const PAID_NUMBERS = "public.numbers_still_paid_for";

/** SQL for the numbers at Twilio; one may be there twice, first with what is known best. */
export const PAID_AT_TWILIO =
  `select n.phone_number, d.twilio_sid, n.status::text, n.organization_name, n.organization_id,
  d.monthly_price, d.monthly_price_currency
from public.phone_numbers as n
left join public.phone_number_details as d on d.phone_number_id = n.id
where n.status <> 'released'
union all
(select data ->> 'phoneNumber', data ->> 'twilioSid',
  case type when 'number_unaccounted' then 'not recorded' else 'still billed' end, null, null,
  (data ->> 'monthlyPrice')::numeric, data ->> 'monthlyPriceCurrency'
from public.admin_notifications
where type in ('number_unaccounted', 'number_still_billed') and data ->> 'phoneNumber' is not null
  and (status = 'pending' or (status = 'dismissed' and not data ? 'mendedAt'))
order by status, created_at desc)
union all
select reserved_phone_number, null, 'perhaps bought', organization_name, organization_id, null, null
from public.phone_number_orders
where status <> 'purchased' and reserved_phone_number is not null and asked_to_sell_at is not null`;

/** SQL that lists the numbers at Twilio in that table, which it makes only where there is one. */
export const listPaidNumbers = `create table if not exists ${PAID_NUMBERS} (
  phone_number text primary key,
  twilio_sid text,
  state text not null,
  organization_name text,
  organization_id uuid,
  monthly_price numeric,
  monthly_price_currency text,
  listed_at timestamptz not null default now()
);

alter table ${PAID_NUMBERS} enable row level security;
revoke all on table ${PAID_NUMBERS} from public, anon, authenticated, service_role;

comment on table ${PAID_NUMBERS} is
  'The phone numbers that One Number left at Twilio when it was removed. Each costs money every month until it is released in Twilio''s console; released ones may be deleted here, and the table once it is empty.';
comment on column ${PAID_NUMBERS}.state is
  'The status it had. not recorded: bought, but of no order. still billed: it was given back, and Twilio went on. perhaps bought: Twilio was asked to sell it, and the answer is unknown; look for it there.';

insert into ${PAID_NUMBERS}
  (phone_number, twilio_sid, state, organization_name, organization_id, monthly_price, monthly_price_currency)
${PAID_AT_TWILIO}
on conflict (phone_number) do nothing;

do $$
begin
  if not exists (select from ${PAID_NUMBERS}) then
    drop table ${PAID_NUMBERS};
  end if;
end;
$$;`;
