-- The Data API cuts rows at the project's max_rows: an order that is cut off would keep its lease, and nobody would work on it.
create function public.claim_order_batch(
  batch_size integer, lease_seconds integer, project_name text default null, twilio_account_sid text default null
)
returns jsonb
language sql
set search_path = ''
as $$
  select coalesce(jsonb_agg(to_jsonb(claimed)), '[]')
  from public.claim_phone_number_orders(batch_size, lease_seconds, project_name, twilio_account_sid) as claimed;
$$;

revoke execute on function public.claim_order_batch(integer, integer, text, text) from public, anon, authenticated;
grant execute on function public.claim_order_batch(integer, integer, text, text) to service_role;

comment on function public.claim_order_batch(integer, integer, text, text) is
  'What claim_phone_number_orders returns, as one JSON array: all of it, whatever max_rows is.';
