create function one_number.compare_numbers(run public.reconciliations)
returns void
language plpgsql
set search_path = ''
as $$
begin
  -- The lists were copied a moment ago, and the planner has not seen them.
  analyze public.twilio_sightings;
  analyze public.elevenlabs_sightings;

  with classified as materialized (
    select * from one_number.classified_numbers as n where n.reconciliation_id = run.id
  ), found_before as (
    select f.number_key, f.type
    from public.reconciliation_findings as f
    where f.reconciliation_id = (
      select r.id from public.reconciliations as r where r.status = 'concluded' order by r.concluded_at desc limit 1
    )
  ), found as (
    insert into public.reconciliation_findings as known (
      reconciliation_id, number_key, type, confirmed, phone_number, phone_number_id, twilio_sid, organization_id, title,
      message, suggested_command
    )
    select
      run.id, n.number_key, n.class, before.type is not null, n.phone_number, n.phone_number_id,
      nullif(n.number_key, n.phone_number), coalesce(n.organization_id, n.tagged_organization_id), described.title,
      described.message, described.suggested_command
    from classified as n
    cross join lateral one_number.describe_finding(row(n.*)::one_number.classified_numbers) as described
    left join found_before as before on before.number_key = n.number_key and before.type = n.class
    where n.class not in ('ok', 'not_ours')
    on conflict (reconciliation_id, number_key) do update
    set
      type = excluded.type,
      confirmed = excluded.confirmed or known.type = excluded.type,
      phone_number_id = excluded.phone_number_id,
      organization_id = excluded.organization_id,
      title = excluded.title,
      message = excluded.message,
      suggested_command = excluded.suggested_command
  ), mended_meanwhile as (
    delete from public.reconciliation_findings as f
    where f.reconciliation_id = run.id and not exists (
      select from classified as n where n.number_key = f.number_key and n.class not in ('ok', 'not_ours')
    )
  ), priced as (
    select
      class,
      monthly_price_currency as currency,
      count(*) as numbers,
      sum(monthly_price) as amount,
      count(*) filter (where at_twilio and monthly_price is null) as without_price
    from classified
    group by class, monthly_price_currency
  ), by_class as (
    select
      class,
      sum(numbers) as numbers,
      coalesce(
        jsonb_agg(jsonb_build_object('currency', currency, 'amount', amount::text) order by currency)
          filter (where currency is not null),
        '[]'
      ) as monthly_costs,
      sum(without_price) as without_price
    from priced
    group by class
  ), by_currency as (
    select currency, sum(amount) as amount from priced where currency is not null group by currency
  )
  update public.reconciliations as r
  set
    numbers_recorded = (select count(*) from classified where status <> 'released'),
    classes = (
      select coalesce(
        jsonb_agg(to_jsonb(by_class) order by class = 'not_ours', class <> 'ok', class),
        '[]'
      )
      from by_class
    ),
    monthly_costs = (
      select coalesce(
        jsonb_agg(jsonb_build_object('currency', currency, 'amount', amount::text) order by currency), '[]'
      )
      from by_currency
    ),
    not_ours = array(
      select phone_number from classified where class = 'not_ours' order by phone_number limit 100
    )
  where r.id = run.id;
end;
$$;

revoke execute on function one_number.compare_numbers(public.reconciliations)
from public, anon, authenticated, service_role;

comment on function one_number.compare_numbers(public.reconciliations) is
  'Finds what is the matter with each number, and sums up. A finding is confirmed when the look before saw the same.';
