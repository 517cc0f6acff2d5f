-- It is nobody's, and given to nobody, until somebody decides.
begin;
select plan(5);

select tests.start_afresh();
select tests.let_go('Acme', '+16045550001');
select results_eq(
  $$select status::text, release_due_at, organization_name from public.keep_phone_number('+16045550001')$$,
  $$values ('releasing', null::timestamptz, 'Acme')$$,
  'It has no date any more'
);
select is_empty('select * from public.claim_phone_number_releases(10, 60)', 'Nobody gives it back');
select is(one_number.sweep_phone_number_releases(), null, 'Nobody is woken for it');
select is(
  (select status from public.admin_notifications where type = 'release_scheduled'), 'resolved', 'That is settled'
);
select is(
  (select release_due_at from public.keep_phone_number('+16045550001')), null, 'The same call again answers the same'
);

select * from finish();
rollback;
