-- A number that was kept and then released has two releases.
begin;
select plan(2);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001');
select public.release_phone_number('+16045550001', '+16045550001');
select public.keep_phone_number('+16045550001');
select public.release_phone_number('+16045550001', '+16045550001');
select public.complete_phone_number_release(tests.release_id('+16045550001'), tests.claim_release('+16045550001'));

select set_eq(
  'select status::text, confirmed_by from public.phone_number_releases',
  $$values ('kept', 'postgres'), ('released', 'postgres')$$,
  'Each release has its row'
);
select is((select status from public.phone_numbers), 'released', 'The newest release decides the number''s status');

select * from finish();
rollback;
