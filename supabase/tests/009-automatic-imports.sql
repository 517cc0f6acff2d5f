-- How the tests import numbers automatically. Runs after 002-orders-and-numbers.sql.
begin;

-- Example: select tests.buy_for_automatic_import('Acme', '+16045550001');
create function tests.buy_for_automatic_import(organization_name text, phone_number text) returns void
language sql set search_path = '' as $$
  select public.record_answering('automatic_import');
  select tests.create_organization(organization_name);
  select tests.buy_number(organization_name, phone_number);
$$;
comment on function tests.buy_for_automatic_import(text, text) is
  'Inserts an organization, and buys its number while imports are automatic.';

-- Example: select * from tests.claim_imports();
create function tests.claim_imports(how_many integer default 100) returns table (phone_number text, attempts integer)
language sql set search_path = '' as $$
  select claimed.phone_number, claimed.attempts
  from jsonb_to_recordset(public.claim_import_batch(how_many, 120)) as claimed (phone_number text, attempts integer)
  order by 1;
$$;
comment on function tests.claim_imports(integer) is 'Leases due imports.';

-- Example: select tests.fail_import('+16045550001', 10);
create function tests.fail_import(phone_number text, retry_in_seconds numeric default null, nothing_imported boolean default true)
returns text
language sql set search_path = '' as $$
  select public.fail_phone_number_import(
    d.phone_number_id, d.import_lease_token, 'ELEVENLABS_REFUSED', 'The plan is used up', retry_in_seconds, true,
    case when nothing_imported then d.importing_since end
  )
  from public.phone_number_details as d
  where d.phone_number_id = tests.number_id(fail_import.phone_number);
$$;
comment on function tests.fail_import(text, numeric, boolean) is 'Ends a leased import with a failure.';

-- Example: select tests.let_import_time_pass();
create function tests.let_import_time_pass() returns void
language sql set search_path = '' as $$
  update public.phone_number_details
  set import_due_at = import_due_at - interval '1 day', importing_since = importing_since - interval '2 minutes'
  where true;
$$;
comment on function tests.let_import_time_pass() is 'Makes all queued imports due, and lets two minutes pass at ElevenLabs.';

grant execute on all functions in schema tests to anon, authenticated, service_role;

select plan(1);
select has_function('tests', 'claim_imports', 'The tests can import numbers automatically');
select * from finish();
commit;
