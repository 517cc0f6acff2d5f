-- The organization keeps its number, and sees that it is paused.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_organization('Acme', owner => 'Ada');
select tests.buy_number('Acme', '+16045550001');
select public.activate_phone_number('+16045550001', 'phone_1');
select results_eq(
  $$select status::text, suspended_at from public.suspend_phone_number('+16045550001')$$,
  $$values ('suspended', now())$$,
  'It says since when'
);
update public.phone_numbers set suspended_at = now() - interval '1 hour';
select is(
  (select suspended_at from public.suspend_phone_number('+16045550001')),
  now() - interval '1 hour',
  'The same call again changes nothing'
);
select is_empty('select * from public.claim_phone_number_releases(10, 60)', 'It is not given back');

select tests.authenticate_as('Ada');
select is((select status from public.phone_numbers), 'suspended', 'Its members see it');

select * from finish();
rollback;
