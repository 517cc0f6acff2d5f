-- Nobody gives back what is not theirs to give back any more.
begin;
select plan(5);

select tests.start_afresh();
select tests.let_go('Acme', '+16045550001');
select set_config('tests.token', tests.claim_release('+16045550001')::text, true);
prepare confirm as
  select public.confirm_phone_number_release(tests.number_id('+16045550001'), current_setting('tests.token')::uuid, true);

select is(
  public.confirm_phone_number_release(tests.number_id('+16045550001'), gen_random_uuid(), true),
  'lease_lost',
  'Somebody without the lease is refused'
);

update public.phone_numbers set release_lease_expires_at = now();
select results_eq('confirm', $$values ('lease_lost')$$, 'So is who was too slow');

update public.phone_numbers
set release_lease_expires_at = now() + interval '1 minute', release_due_at = now() + interval '1 day';
select results_eq('confirm', $$values ('lease_lost')$$, 'So is who was too early');

select public.keep_phone_number('+16045550001');
select results_eq('confirm', $$values ('lease_lost')$$, 'Nothing happens to a number that is kept');
select is((select release_final_at from public.phone_numbers), null, 'Nothing was written');

select * from finish();
rollback;
