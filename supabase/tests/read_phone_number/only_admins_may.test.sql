-- Only admins and servers read a number's price and its ids at Twilio and ElevenLabs.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_user('Ada');
select tests.create_user('Grace');
select tests.make_admin('Grace');
select tests.create_organization('Acme', owner => 'Ada');
select tests.buy_number('Acme', '+16045550001');

select tests.authenticate_as('Grace');
select results_eq(
  $$select n.phone_number, n.status::text, n.organization_name, n.twilio_sid is not null
    from public.read_phone_number('+16045550001') as n$$,
  $$values ('+16045550001', 'pending_import', 'Acme', true)$$,
  'An admin reads the number with the operator''s part'
);
select throws_ok(
  $$select public.read_phone_number('+16045550002')$$,
  'PT404', 'Cannot show "+16045550002": no such number', 'An admin learns that there is no such number'
);
select tests.authenticate_as('Ada');
select throws_ok(
  $$select public.read_phone_number('+16045550001')$$, '42501', 'Only a platform admin may do this', 'A member is refused'
);
select throws_ok(
  $$select public.read_phone_number('+16045550002')$$, '42501', 'Only a platform admin may do this',
  'A member does not learn which numbers there are'
);
select tests.authenticate_as_anon();
select throws_ok(
  $$select public.read_phone_number('+16045550001')$$,
  '42501', 'permission denied for function read_phone_number', 'A visitor is refused'
);

select * from finish();
rollback;
