-- A completed release ends the number's life.
begin;
select plan(6);

select tests.start_afresh();
select tests.let_go('Acme', '+16045550001');

select is(
  public.complete_phone_number_release(tests.release_id('+16045550001'), tests.claim_release('+16045550001')),
  'released',
  'The number is released'
);
select results_eq(
  'select status::text, released_at, organization_name from public.phone_numbers',
  $$values ('released', now(), 'Acme')$$,
  'Its row has the time, and the name of its organization'
);
select results_eq(
  'select status::text, released_at, due_at, lease_token from public.phone_number_releases',
  $$values ('released', now(), null::timestamptz, null::uuid)$$,
  'Its release is over'
);
select is_empty(
  $$select from public.admin_notifications where status = 'pending'$$, 'No notification is pending any more'
);
select is((select reserved_phone_number from public.phone_number_orders), null, 'Another order may buy the number');
select is_empty('select * from public.claim_phone_number_releases(10, 60)', 'The number is not released again');

select * from finish();
rollback;
