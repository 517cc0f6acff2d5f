-- A suspended number stays with its organization, whose members see its status.
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
  'The number is suspended, with the time'
);
update public.phone_numbers set suspended_at = now() - interval '1 hour';
select is(
  (select suspended_at from public.suspend_phone_number('+16045550001')),
  now() - interval '1 hour',
  'The same call again changes nothing'
);
select is_empty('select * from public.claim_phone_number_releases(10, 60)', 'The number is not given back');

select tests.authenticate_as('Ada');
select is((select status from public.phone_numbers), 'suspended', 'A member sees that the number is suspended');

select * from finish();
rollback;
