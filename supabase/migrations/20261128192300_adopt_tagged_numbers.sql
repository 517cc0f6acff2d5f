create function one_number.adopt_tagged_numbers(run public.reconciliations, batch_size integer)
returns text
language plpgsql
set search_path = ''
as $$
declare
  candidate record;
  dealt_with integer := 0;
begin
  for candidate in
    select
      f.number_key, s.phone_number, s.twilio_sid, s.tagged_organization_id, s.capabilities, s.country, s.purchased_at,
      run.list_prices -> s.country as price
    from public.reconciliation_findings as f
    join public.twilio_sightings as s on s.reconciliation_id = f.reconciliation_id and s.twilio_sid = f.number_key
    join one_number.orders_to_reconcile as o on o.organization_id = s.tagged_organization_id
    where f.reconciliation_id = run.id and f.confirmed and f.type = 'number_unaccounted' and f.phone_number_id is null
      -- A tag without a project may be another project's.
      and one_number.is_own_tag(s.tagged_project, run.project_name)
      and o.is_open and s.country is not null and f.number_key > coalesce(run.next_page, '')
    order by f.number_key
    limit batch_size
  loop
    dealt_with := dealt_with + 1;
    if one_number.adopt_phone_number(
      phone_number => candidate.phone_number,
      twilio_sid => candidate.twilio_sid,
      organization_id => candidate.tagged_organization_id,
      capabilities => candidate.capabilities,
      country => candidate.country,
      monthly_price => (candidate.price ->> 'amount')::numeric,
      monthly_price_currency => candidate.price ->> 'currency',
      purchased_at => candidate.purchased_at
    ) = 'adopted' then
      update public.reconciliation_findings as f
      set title = adopted.title, message = adopted.body, command = adopted.command
      from one_number.describe_adopted_number(candidate.phone_number) as adopted
      where f.reconciliation_id = run.id and f.number_key = candidate.number_key;
    end if;
  end loop;

  return case when dealt_with = batch_size then candidate.number_key end;
end;
$$;

revoke execute on function one_number.adopt_tagged_numbers(public.reconciliations, integer)
from public, anon, authenticated, service_role;

comment on function one_number.adopt_tagged_numbers(public.reconciliations, integer) is
  'Records the paid numbers of a batch for the organizations in their tags, where those still wait for one. Returns the last of the batch, or null after the last batch.';
