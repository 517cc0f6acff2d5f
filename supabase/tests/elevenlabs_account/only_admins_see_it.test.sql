-- What ElevenLabs says of the account is the operator's.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Grace');
select tests.make_admin('Grace');

select tests.authenticate_as('Ada');
select is_empty('select * from public.elevenlabs_account', 'A user does not see it');
select tests.authenticate_as('Grace');
select isnt_empty('select * from public.elevenlabs_account', 'An admin sees it');
select tests.authenticate_as_service_role();
select isnt_empty('select * from public.elevenlabs_account', 'A secret key sees it');
select throws_ok(
  $$update public.elevenlabs_account set refused_since = null where true$$,
  '42501', 'permission denied for table elevenlabs_account', 'And changes it only through functions'
);

select * from finish();
rollback;
