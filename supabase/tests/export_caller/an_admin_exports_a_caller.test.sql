-- An admin sees everything that is stored about a caller.
begin;
select plan(6);

select tests.start_afresh();
select tests.create_user('Grace'), tests.make_admin('Grace'), tests.create_user('Ada');
select tests.create_with_number('Acme', '+16045550001', owner => 'Ada');
select tests.create_with_number('Bolt', '+16045550002');
select tests.finish_call('conv_1', '+16045550001', '+16045550101'), tests.finish_call('conv_2', '+16045550001', '+16045550102');
select tests.call('+16045550002', 1, '+16045550101');

select tests.authenticate_as('Grace');
select is(
  public.export_caller('+1 (604) 555-0101') #- '{calls,0,startedAt}' #- '{missedCalls,0,calledAt}',
  '{
    "phoneNumber": "+16045550101",
    "calls": [{
      "direction": "inbound", "organizationName": "Acme", "organizationNumber": "+16045550001", "status": "finished",
      "result": null, "durationSeconds": 42, "conversationId": "conv_1", "callSid": null
    }],
    "missedCalls": [{
      "organizationName": "Bolt", "organizationNumber": "+16045550002", "callSid": "CA00000000000000000000000000000001"
    }]
  }'::jsonb,
  'It has the caller''s calls to all organizations, and nobody else''s'
);
select is(
  public.export_caller('+16045550199'), '{"phoneNumber": "+16045550199", "calls": [], "missedCalls": []}'::jsonb,
  'Somebody who never called is not known'
);
select throws_ok(
  $$select public.export_caller('604 555 0101')$$,
  'PT400', '"604 555 0101" is not a phone number in E.164, such as +14165550123', 'An incomplete number is refused'
);
select is(tests.hint_of('select public.export_caller(null)'), 'INVALID_PHONE_NUMBER', 'So is none');

select tests.authenticate_as('Ada');
select is(tests.hint_of($$select public.export_caller('+16045550101')$$), 'FORBIDDEN', 'A member is refused');
select tests.authenticate_as_anon();
select throws_ok(
  $$select public.export_caller('+16045550101')$$,
  '42501', 'permission denied for function export_caller', 'A visitor is refused'
);

select * from finish();
rollback;
