-- Nothing can be bought until one of them ends, and then its function looks again: a wake-up would be for nothing.
create function one_number.are_purchases_at_their_limit()
returns boolean
language sql
set search_path = ''
as $$
  select coalesce(count(*) >= (select s.max_concurrent_purchases from public.provisioning_settings as s), false)
  from public.phone_number_orders as o
  where o.status = 'purchasing' and num_nulls(o.reserved_phone_number) in (0, 1)
    and o.turn is null and o.due_at > clock_timestamp();
$$;

revoke execute on function one_number.are_purchases_at_their_limit() from public, anon, authenticated, service_role;

comment on function one_number.are_purchases_at_their_limit() is
  'Whether as many purchases are in flight as max_concurrent_purchases allows.';

-- The Data API cuts rows at the project's max_rows: an order that is cut off would keep its lease, and nobody would work on it.
-- Security definer: no API role may write down who looked for work.
create function public.claim_order_batch(
  batch_size integer, lease_seconds integer, project_name text default null, twilio_account_sid text default null,
  answered_by public.answering default null
)
returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  batch jsonb;
begin
  -- Before an order is leased whose number is answered so; and here, because a request of its own would be one more for each
  -- purchase.
  if answered_by is not null then
    perform public.record_answering(answered_by);
  end if;

  select coalesce(jsonb_agg(to_jsonb(claimed)), '[]') into batch
  from public.claim_phone_number_orders(batch_size, lease_seconds, project_name, twilio_account_sid) as claimed;

  -- After the claim, which is one at a time until its commit.
  perform one_number.note_look('provision-phone-number', batch <> '[]' or one_number.are_purchases_at_their_limit());
  return batch;
end;
$$;

revoke execute on function public.claim_order_batch(integer, integer, text, text, public.answering) from public, anon, authenticated;
grant execute on function public.claim_order_batch(integer, integer, text, text, public.answering) to service_role;

comment on function public.claim_order_batch(integer, integer, text, text, public.answering) is
  'What claim_phone_number_orders returns, as one JSON array: all of it, whatever max_rows is. Records how the caller is configured to have bought numbers answered, where it says so, and that it looked for orders.';
