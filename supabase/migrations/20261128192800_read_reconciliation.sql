-- Security definer, for admins only: the sums are the same for all of them. Amounts are text, as JSON's numbers are not exact.
create function public.read_reconciliation()
returns jsonb
language plpgsql
stable
security definer
set search_path = ''
as $$
declare
  concluded public.reconciliations;
begin
  perform one_number.require_admin();
  select * into concluded from public.reconciliations where status = 'concluded' order by concluded_at desc limit 1;

  return jsonb_build_object(
    'concluded', case when concluded.id is not null then to_jsonb(concluded) end,
    'latest', (select to_jsonb(r) from public.reconciliations as r order by r.started_at desc limit 1),
    'monthly_costs', (
      select coalesce(jsonb_agg(cost order by cost ->> 'currency'), '[]')
      from (
        select jsonb_build_object('currency', currency, 'amount', sum(monthly_cost)::text) as cost
        from public.reconciliation_sums
        where reconciliation_id = concluded.id and currency <> 'XXX'
        group by currency
      ) as costs
    ),
    'classes', (
      select coalesce(jsonb_agg(to_jsonb(c) order by c.class = 'not_ours', c.class <> 'ok', c.class), '[]')
      from (
        select
          class,
          sum(numbers) as numbers,
          coalesce(
            jsonb_agg(jsonb_build_object('currency', currency, 'amount', monthly_cost::text) order by currency)
              filter (where currency <> 'XXX'),
            '[]'
          ) as monthly_costs,
          sum(without_price) as without_price
        from public.reconciliation_sums
        where reconciliation_id = concluded.id
        group by class
      ) as c
    )
  );
end;
$$;

revoke execute on function public.read_reconciliation() from public, anon;
grant execute on function public.read_reconciliation() to authenticated, service_role;

comment on function public.read_reconciliation() is
  'The newest concluded reconciliation with its sums, and the latest one, whatever became of it; its findings are in reconciliation_findings. Admins only.';
