-- The Data API cuts rows at the project's max_rows: an order that is cut off would keep its lease, and nobody would work on it.
create function public.claim_order_batch(
  batch_size integer, lease_seconds integer, project_name text default null, twilio_account_sid text default null,
  answered_by public.answering default null
)
returns jsonb
language plpgsql
set search_path = ''
as $$
begin
  -- Before an order is leased whose number is answered so; and here, because a request of its own would be one more for each
  -- purchase.
  if answered_by is not null then
    perform public.record_answering(answered_by);
  end if;

  return (
    select coalesce(jsonb_agg(to_jsonb(claimed)), '[]')
    from public.claim_phone_number_orders(batch_size, lease_seconds, project_name, twilio_account_sid) as claimed
  );
end;
$$;

revoke execute on function public.claim_order_batch(integer, integer, text, text, public.answering) from public, anon, authenticated;
grant execute on function public.claim_order_batch(integer, integer, text, text, public.answering) to service_role;

comment on function public.claim_order_batch(integer, integer, text, text, public.answering) is
  'What claim_phone_number_orders returns, as one JSON array: all of it, whatever max_rows is. Records how the caller is configured to have bought numbers answered, where it says so.';
