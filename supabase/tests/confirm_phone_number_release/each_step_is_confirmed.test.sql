-- Until Twilio is asked, the number can still be kept.
begin;
select plan(3);

select tests.start_afresh();
select tests.let_go('Acme', '+16045550001');
select set_config('tests.token', tests.claim_release('+16045550001')::text, true);

select is(
  public.confirm_phone_number_release(tests.release_id('+16045550001'), current_setting('tests.token')::uuid, false),
  'confirmed',
  'The holder of the lease may go on'
);
select is((select final_at from public.phone_number_releases), null, 'A step that can be undone is not final');

select public.confirm_phone_number_release(tests.release_id('+16045550001'), current_setting('tests.token')::uuid, true);
select isnt((select final_at from public.phone_number_releases), null, 'The step that asks Twilio is final');

select * from finish();
rollback;
