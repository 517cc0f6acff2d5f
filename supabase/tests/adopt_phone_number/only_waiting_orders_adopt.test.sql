-- A number is recorded only for an organization that exists and waits for one.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');
select tests.leave_alone('Acme');
select is(tests.adopt('Acme', '+16045550002'), 'refused', 'An organization that has a number adopts none');

select tests.create_organization('Bolt', policy => 'never');
select is(tests.adopt('Bolt', '+16045550002'), 'refused', 'An organization that ordered no number adopts none');

select tests.create_organization('Crab');
select tests.leave_alone('Crab');
select is(tests.adopt('Crab', '+16045550001'), 'refused', 'The number of another organization is not adopted');
select is(
  one_number.adopt_phone_number('+16045550003', 'PN' || md5('3'), gen_random_uuid(), '{}', 'CA'),
  'refused',
  'An unknown organization adopts none'
);
select is((select count(*) from public.phone_numbers), 1::bigint, 'Nothing was recorded');

select * from finish();
rollback;
