-- How the tests take numbers over. Runs after 003-releases.sql.
begin;

-- Security definer: organizations are looked up by name also while acting as an admin, who may not read them.
create or replace function tests.organization_id(organization text) returns uuid
language sql stable security definer set search_path = '' as $$
  select id from public.organizations where name = organization;
$$;
comment on function tests.organization_id(text) is 'The id of an organization.';

-- Example: select is_empty($$select tests.prepare_take_over('Acme', '+16045550001')$$, 'It may be taken over')
create or replace function tests.prepare_take_over(organization text, phone_number text)
returns setof public.phone_number_records
language sql set search_path = '' as $$
  select * from public.prepare_take_over(tests.organization_id(organization), prepare_take_over.phone_number);
$$;
comment on function tests.prepare_take_over(text, text) is 'Asks whether an organization may take a number over.';

-- Example: select tests.begin_take_over('Acme', '+16045550001');
create or replace function tests.begin_take_over(organization text, phone_number text) returns void
language sql set search_path = '' as $$
  select public.begin_take_over(tests.organization_id(organization), begin_take_over.phone_number);
$$;
comment on function tests.begin_take_over(text, text) is 'Begins a take-over, as before Twilio is told.';

-- Example: select tests.complete_take_over('Acme', '+16045550001');
create or replace function tests.complete_take_over(organization text, phone_number text, digit text default 'a')
returns public.phone_number_status
language sql set search_path = '' as $$
  select (public.complete_take_over(
    tests.organization_id(organization), complete_take_over.phone_number, 'PN' || md5(phone_number || digit),
    '{"voice": true}', 'CA', 1.15, 'USD', '2024-05-01 10:00Z'
  )).status;
$$;
comment on function tests.complete_take_over(text, text, text) is
  'Ends a take-over, as after Twilio was told, and returns the number''s status. Bought back, it has another digit.';

-- Example: select tests.give_back('+16045550001');
create or replace function tests.give_back(phone_number text) returns text
language plpgsql set search_path = '' as $$
begin
  perform public.release_phone_number(give_back.phone_number, give_back.phone_number);
  return public.complete_phone_number_release(
    tests.release_id(give_back.phone_number), tests.claim_release(give_back.phone_number)
  );
end;
$$;
comment on function tests.give_back(text) is 'Gives a number back, as an admin confirms it.';

grant execute on all functions in schema tests to anon, authenticated, service_role;

select plan(1);
select has_function('tests', 'begin_take_over', 'The tests can take numbers over');
select * from finish();
commit;
