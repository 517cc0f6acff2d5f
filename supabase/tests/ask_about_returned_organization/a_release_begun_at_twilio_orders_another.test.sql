-- The end of a release cannot be undone. It goes on, and another number is bought after it.
begin;
select plan(5);

select tests.start_afresh();
select tests.let_go('Acme', '+16045550001');
create temporary table release as select tests.claim_release('+16045550001') as lease_token;
select public.confirm_phone_number_release(tests.release_id('+16045550001'), lease_token, true) from release;

insert into public.organizations (id, name) select organization_id, organization_name from public.phone_number_orders;
select is((select status from public.phone_numbers), 'releasing', 'The number stays in its release');
select is((select status from public.phone_number_orders), 'purchased', 'No other number is bought meanwhile');

update public.phone_number_releases set due_at = clock_timestamp();
select isnt(tests.claim_release('+16045550001'), null, 'If the release breaks off, another worker takes it over');

select is(
  public.complete_phone_number_release(r.id, r.lease_token), 'released', 'The number is given back'
) from public.phone_number_releases as r;
select is(tests.buy_number('Acme', '+16045550002'), 'pending_import', 'Then another number is ordered and bought');

select * from finish();
rollback;
