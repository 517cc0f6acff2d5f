-- Only the holder of the lease completes a release.
begin;
select plan(3);

select tests.start_afresh();
select tests.let_go('Acme', '+16045550001');
select set_config('tests.token', tests.claim_release('+16045550001')::text, true);

select is(
  public.complete_phone_number_release(tests.release_id('+16045550001'), gen_random_uuid()),
  'lease_lost',
  'Another lease is refused'
);
select is((select status from public.phone_numbers), 'releasing', 'The number stays "releasing"');

select public.complete_phone_number_release(tests.release_id('+16045550001'), current_setting('tests.token')::uuid);
select is(
  public.complete_phone_number_release(tests.release_id('+16045550001'), current_setting('tests.token')::uuid),
  'released',
  'A repetition after a lost answer gets the same answer'
);

select * from finish();
rollback;
