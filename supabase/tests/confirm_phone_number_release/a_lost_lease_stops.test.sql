-- Without a valid lease, a worker does not go on with a release.
begin;
select plan(5);

select tests.start_afresh();
select tests.let_go('Acme', '+16045550001');
select set_config('tests.token', tests.claim_release('+16045550001')::text, true);
prepare confirm as
  select public.confirm_phone_number_release(tests.release_id('+16045550001'), current_setting('tests.token')::uuid, true);

select is(
  public.confirm_phone_number_release(tests.release_id('+16045550001'), gen_random_uuid(), true),
  'lease_lost',
  'Another lease is refused'
);

update public.phone_number_releases set due_at = now();
select results_eq('confirm', $$values ('lease_lost')$$, 'An expired lease is refused');

update public.phone_number_releases set due_at = clock_timestamp() + interval '1 minute';
savepoint with_time_left;
insert into public.organizations (id, name) select organization_id, 'Acme' from public.phone_number_orders;
select results_eq('confirm', $$values ('lease_lost')$$, 'The lease is lost when an organization with the same id is inserted');
rollback to with_time_left;

select public.keep_phone_number('+16045550001');
select results_eq('confirm', $$values ('lease_lost')$$, 'The lease is lost when the number is kept');
select is((select final_at from public.phone_number_releases), null, 'No lost lease made the release final');

select * from finish();
rollback;
