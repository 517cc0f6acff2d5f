create function one_number.compare_numbers(run public.reconciliations, batch_size integer)
returns text
language plpgsql
set search_path = ''
as $$
declare
  after_key text := coalesce(run.next_page, '');
  last_key text;
begin
  -- The lists were copied a moment ago, and the planner has not seen them.
  if run.next_page is null then
    analyze public.twilio_sightings;
    analyze public.elevenlabs_sightings;
  end if;

  select k.number_key into last_key
  from one_number.number_keys as k
  where k.reconciliation_id = run.id and k.number_key > after_key
  order by k.number_key
  offset batch_size - 1
  limit 1;

  with classified as materialized (
    select *
    from one_number.classified_numbers as n
    where n.reconciliation_id = run.id and n.number_key > after_key
      and n.number_key <= coalesce(last_key, n.number_key)
  ), found_before as (
    select f.number_key, f.type
    from public.reconciliation_findings as f
    where f.reconciliation_id = (
      select r.id from public.reconciliations as r where r.status = 'concluded' order by r.concluded_at desc limit 1
    )
  ), found as (
    insert into public.reconciliation_findings as known (
      reconciliation_id, number_key, type, confirmed, phone_number, phone_number_id, twilio_sid, organization_id, title,
      message, command
    )
    select
      run.id, n.number_key, n.class, before.type is not null, n.phone_number, n.phone_number_id,
      nullif(n.number_key, n.phone_number), coalesce(n.organization_id, n.tagged_organization_id), described.title,
      described.body, described.command
    from classified as n
    cross join lateral (
      select min(e.elevenlabs_phone_id) as imported_id
      from public.elevenlabs_sightings as e
      where e.reconciliation_id = n.reconciliation_id and e.phone_number = n.phone_number
    ) as imported
    cross join lateral one_number.describe_finding(
      jsonb_populate_record(null::one_number.finding_facts, to_jsonb(n) || to_jsonb(imported))
    ) as described
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
      command = excluded.command
  ), mended_meanwhile as (
    delete from public.reconciliation_findings as f
    where f.reconciliation_id = run.id and f.number_key > after_key and f.number_key <= coalesce(last_key, f.number_key)
      and not exists (
        select from classified as n where n.number_key = f.number_key and n.class not in ('ok', 'not_ours')
      )
  ), summed_up as (
    insert into public.reconciliation_sums as known
      (reconciliation_id, class, numbers, monthly_cost, currency, without_price)
    select
      run.id,
      class,
      count(*),
      coalesce(sum(monthly_price), 0),
      coalesce(monthly_price_currency, 'XXX'),
      count(*) filter (where at_twilio and monthly_price is null)
    from classified
    group by class, monthly_price_currency
    on conflict (reconciliation_id, class, currency) do update
    set
      numbers = known.numbers + excluded.numbers,
      monthly_cost = known.monthly_cost + excluded.monthly_cost,
      without_price = known.without_price + excluded.without_price
  )
  update public.reconciliations as r
  set numbers_recorded = coalesce(r.numbers_recorded, 0) + (select count(*) from classified where status <> 'released')
  where r.id = run.id;

  return last_key;
end;
$$;

revoke execute on function one_number.compare_numbers(public.reconciliations, integer)
from public, anon, authenticated, service_role;

comment on function one_number.compare_numbers(public.reconciliations, integer) is
  'Finds the problem of each number of a batch, and sums up. A finding is confirmed when it was seen before. Returns the last of the batch, or null after the last batch.';
