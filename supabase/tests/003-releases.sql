-- How the tests give numbers back. Runs after 002-orders-and-numbers.sql.
begin;

-- Example: select tests.let_go('Acme', '+16045550001');
create or replace function tests.let_go(organization text, phone_number text) returns uuid
language plpgsql set search_path = '' as $$
begin
  perform tests.create_organization(organization), tests.buy_number(organization, let_go.phone_number);
  update public.provisioning_settings set release_grace = interval '0';
  delete from public.organizations where name = organization;
  return (select id from public.phone_numbers as n where n.phone_number = let_go.phone_number);
end;
$$;
comment on function tests.let_go(text, text) is
  'Inserts an organization with its number and deletes it, so that the number is due to be given back; returns the number''s id.';

-- Example: select tests.claim_release('+16045550001');
create or replace function tests.claim_release(phone_number text) returns uuid
language plpgsql set search_path = '' as $$
begin
  perform public.claim_phone_number_releases(100, 60);
  return (
    select r.lease_token from public.phone_number_releases as r
    join public.phone_numbers as n on n.id = r.phone_number_id
    where n.phone_number = claim_release.phone_number and r.status = 'scheduled'
  );
end;
$$;
comment on function tests.claim_release(text) is
  'Claims all due releases for a minute and returns the lease token of the number''s.';

-- Example: select public.complete_phone_number_release(tests.release_id('+16045550001'), tests.claim_release('+16045550001'));
create or replace function tests.release_id(phone_number text) returns uuid
language sql stable set search_path = '' as $$
  select r.id from public.phone_number_releases as r
  join public.phone_numbers as n on n.id = r.phone_number_id
  where n.phone_number = release_id.phone_number
  order by r.created_at desc, r.status in ('scheduled', 'held') desc
  limit 1;
$$;
comment on function tests.release_id(text) is 'The id of the newest release of the number.';

grant execute on all functions in schema tests to anon, authenticated, service_role;

select plan(1);
select has_function('tests', 'let_go', 'The tests can give numbers back');
select * from finish();
commit;
