-- How the tests reconcile. Runs after 006-lists-of-vendors.sql.
begin;

-- Example: select tests.settle();
create or replace function tests.settle() returns void
language plpgsql set search_path = '' as $$
begin
  alter table public.phone_number_orders disable trigger set_updated_at;
  update public.phone_number_orders set updated_at = now() - interval '1 hour' where true;
  alter table public.phone_number_orders enable trigger set_updated_at;
  alter table public.phone_numbers disable trigger set_updated_at;
  update public.phone_numbers set updated_at = now() - interval '1 hour' where true;
  alter table public.phone_numbers enable trigger set_updated_at;
  alter table public.phone_number_details disable trigger set_updated_at;
  update public.phone_number_details set updated_at = now() - interval '1 hour' where true;
  alter table public.phone_number_details enable trigger set_updated_at;
end;
$$;
comment on function tests.settle() is 'Lets an hour pass in which nothing changes.';

-- Example: select tests.begin_reading();
create or replace function tests.begin_reading(
  asks_elevenlabs boolean default true, agent_id text default 'agent_jack',
  voice_url text default 'https://functions.example.com/functions/v1/twilio/voice'
) returns public.reconciliations
language plpgsql set search_path = '' as $$
begin
  perform one_number.begin_reconciliation();
  return public.claim_reconciliation(
    begin_reading.asks_elevenlabs, begin_reading.agent_id, begin_reading.voice_url,
    coalesce((select name from public.own_project), 'project')
  );
end;
$$;
comment on function tests.begin_reading(boolean, text, text) is 'Starts a reconciliation and claims it.';

-- Example: select tests.ask(run) from public.reconciliations as run;
create or replace function tests.ask(run public.reconciliations) returns public.reconciliations
language sql set search_path = '' as $$
  select *
  from public.record_twilio_sightings(
    run.id, run.lease_token, (
      select coalesce(jsonb_agg(u.sighting), '[]')
      from unnest(public.ids_to_ask(run.id, run.lease_token, 100)) as i (id)
      join tests.unlisted_at_twilio as u on u.sighting ->> 'twilio_sid' = i.id
    )
  )
  where run.status = 'asking_twilio'
  union all
  select *
  from public.record_elevenlabs_sightings(
    run.id, run.lease_token, (
      select coalesce(jsonb_agg(u.sighting), '[]')
      from unnest(public.ids_to_ask(run.id, run.lease_token, 100)) as i (id)
      join tests.unlisted_at_elevenlabs as u on u.sighting ->> 'elevenlabs_phone_id' = i.id
    )
  )
  where run.status = 'asking_elevenlabs';
$$;
comment on function tests.ask(public.reconciliations) is 'Asks a vendor for what its list did not show.';

-- Example: select tests.go_on();
create or replace function tests.go_on() returns public.reconciliation_status
language plpgsql set search_path = '' as $$
declare
  run public.reconciliations := (select r from public.reconciliations as r where r.due_at is not null);
begin
  case run.status
    when 'reading_twilio' then
      run := public.record_twilio_sightings(
        run.id, run.lease_token, (select coalesce(jsonb_agg(sighting), '[]') from tests.twilio_list), null,
        '{"CA": {"amount": "1.15", "currency": "USD"}}'
      );
    when 'reading_elevenlabs' then
      run := public.record_elevenlabs_sightings(
        run.id, run.lease_token, (select coalesce(jsonb_agg(sighting), '[]') from tests.elevenlabs_list)
      );
    else
      run := public.conclude_reconciliation(run.id, run.lease_token);
  end case;
  if run.status in ('asking_twilio', 'asking_elevenlabs') then
    run := tests.ask(run);
  end if;
  return run.status;
end;
$$;
comment on function tests.go_on() is
  'Does the next step of the reconciliation, asks for what a list did not show, and returns the step after it.';

-- Example: select tests.reconcile();
create or replace function tests.reconcile(
  asks_elevenlabs boolean default true, agent_id text default 'agent_jack',
  voice_url text default 'https://functions.example.com/functions/v1/twilio/voice'
) returns uuid
language plpgsql set search_path = '' as $$
declare
  run public.reconciliations := tests.begin_reading(
    reconcile.asks_elevenlabs, reconcile.agent_id, reconcile.voice_url
  );
begin
  while tests.go_on() <> 'concluded' loop
  end loop;
  return run.id;
end;
$$;
comment on function tests.reconcile(boolean, text, text) is
  'Reconciles the lists with our records, and returns the run''s id.';

-- Example: select is(tests.class_of('+16045550001'), 'ok', 'It is as it should be');
create or replace function tests.class_of(phone_number text) returns text
language plpgsql set search_path = '' as $$
declare
  run public.reconciliations := tests.begin_reading();
  class text;
begin
  while tests.go_on() <> 'comparing' loop
  end loop;
  select n.class into class
  from one_number.classified_numbers as n
  where n.reconciliation_id = run.id and n.phone_number = class_of.phone_number;
  delete from public.reconciliations as r where r.id = run.id;
  return class;
end;
$$;
comment on function tests.class_of(text) is 'How a reconciliation would classify a number now.';

grant execute on all functions in schema tests to anon, authenticated, service_role;

select plan(1);
select has_function('tests', 'reconcile', 'The tests can reconcile');
select * from finish();
commit;
