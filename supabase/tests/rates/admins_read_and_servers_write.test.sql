-- Rates are read by admins and edited with a secret key, as in Studio.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Grace');
select tests.make_admin('Grace');

select tests.authenticate_as('Grace');
select isnt_empty('select from public.rates', 'An admin sees the rates');
select throws_ok(
  $$insert into public.rates (kind, valid_from, amount) values ('sms', '2030-01-01', 1)$$,
  '42501', 'permission denied for table rates', 'An admin''s token adds no rate'
);
select tests.authenticate_as('Ada');
select is_empty('select from public.rates', 'A user sees no rates');
select tests.authenticate_as_anon();
select throws_ok(
  'select from public.rates', '42501', 'permission denied for table rates', 'A visitor is refused'
);
select tests.authenticate_as_service_role();
select lives_ok(
  $$insert into public.rates (kind, valid_from, amount) values ('sms', '2030-01-01', 1)$$, 'A secret key adds a rate'
);
select lives_ok($$delete from public.rates where valid_from = '2030-01-01'$$, 'A secret key deletes a rate');

select * from finish();
rollback;
