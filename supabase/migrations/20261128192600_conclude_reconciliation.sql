-- Each step is one request to the Data API, which has eight seconds.
-- Security definer: the tables are read-only for every API role.
create function public.conclude_reconciliation(reconciliation_id uuid, lease_token uuid)
returns setof public.reconciliations
language plpgsql
security definer
set search_path = ''
as $$
declare
  run public.reconciliations := one_number.lock_leased_reconciliation(
    reconciliation_id, lease_token, '{comparing,adopting,announcing}'
  );
  dealt_with text;
begin
  if run.status = 'comparing' then
    if run.next_page is null then
      perform one_number.follow_numbers_bought_back(run);
    end if;
    dealt_with := one_number.compare_numbers(run, 2000);
    if dealt_with is not null then
      return query select * from one_number.advance_reconciliation(run, 'comparing', dealt_with);
    elsif run.times_read = 1 and exists (
      select from public.reconciliation_findings as f where f.reconciliation_id = run.id and not f.confirmed
    ) then
      -- A number between two states has settled when the lists are read again.
      perform one_number.delete_sightings(run.id);
      delete from public.reconciliation_sums as s where s.reconciliation_id = run.id;
      update public.reconciliations as r
      set times_read = 2, read_since = clock_timestamp(), numbers_at_twilio = null, numbers_at_elevenlabs = null,
        unreadable_at_twilio = 0, unreadable_at_elevenlabs = 0,
        numbers_recorded = null
      where r.id = run.id;
      return query select * from one_number.advance_reconciliation(run, 'reading_twilio');
    else
      return query select * from one_number.advance_reconciliation(run, 'adopting');
    end if;

  elsif run.status = 'adopting' then
    dealt_with := one_number.adopt_tagged_numbers(run, 25);
    return query select * from one_number.advance_reconciliation(
      run, case when dealt_with is null then 'announcing' else 'adopting' end::public.reconciliation_status, dealt_with
    );

  elsif run.status = 'announcing' then
    dealt_with := one_number.announce_findings(run, 500);
    if dealt_with is not null then
      return query select * from one_number.advance_reconciliation(run, 'announcing', dealt_with);
      return;
    end if;
    perform one_number.resolve_mended_findings(run);
    perform one_number.delete_sightings(run.id);
    return query
    update public.reconciliations as r
    set status = 'concluded', concluded_at = clock_timestamp(), next_page = null, due_at = null, lease_token = null
    where r.id = run.id
    returning *;
  end if;
end;
$$;

revoke execute on function public.conclude_reconciliation(uuid, uuid) from public, anon, authenticated;
grant execute on function public.conclude_reconciliation(uuid, uuid) to service_role;

comment on function public.conclude_reconciliation(uuid, uuid) is
  'Does the next step once the lists are copied: compares, adopts, announces. Returns the run as it is then; nothing for whom the lease is not any more.';
