-- States change in functions of the database, and nowhere else.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_user('Grace');
select tests.make_admin('Grace');

select tests.authenticate_as('Grace');
select throws_ok(
  'insert into public.twilio_account default values',
  '42501', 'permission denied for table twilio_account', 'An admin inserts none'
);
select throws_ok(
  'update public.twilio_account set next_probe_at = now()',
  '42501', 'permission denied for table twilio_account', 'An admin does not change it'
);
select throws_ok(
  'delete from public.twilio_account',
  '42501', 'permission denied for table twilio_account', 'An admin does not delete it'
);

select tests.authenticate_as_service_role();
select throws_ok(
  'insert into public.twilio_account default values',
  '42501', 'permission denied for table twilio_account', 'A secret key inserts none'
);
select throws_ok(
  'update public.twilio_account set next_probe_at = now()',
  '42501', 'permission denied for table twilio_account', 'A secret key does not change it'
);
select throws_ok(
  'delete from public.twilio_account',
  '42501', 'permission denied for table twilio_account', 'A secret key does not delete it'
);

select * from finish();
rollback;
