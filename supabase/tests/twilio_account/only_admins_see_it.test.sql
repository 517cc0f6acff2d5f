-- How Twilio sees the account is the platform's business.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Grace');
select tests.create_organization('Acme', owner => 'Ada');
select tests.make_admin('Grace');

select tests.authenticate_as('Ada');
select is_empty('select * from public.twilio_account', 'An owner does not see it');

select tests.authenticate_as('Grace');
select isnt_empty('select * from public.twilio_account', 'An admin sees it');

select tests.authenticate_as_service_role();
select isnt_empty('select * from public.twilio_account', 'A secret key sees it');

select tests.authenticate_as_anon();
select throws_ok(
  'select * from public.twilio_account',
  '42501', 'permission denied for table twilio_account', 'A visitor is refused'
);

select * from finish();
rollback;
