-- Every finding has words and a command, and none releases a living organization's number at Twilio.
begin;
select plan(5);

select tests.start_afresh();
select tests.create_with_number('Gone', '+16045550001');
select tests.create_with_number('Astray', '+16045550002');
select tests.create_with_number('Idle', '+16045550003');
select tests.create_with_number('Other', '+16045550004');
select tests.create_with_number('Swapped', '+16045550005');
select tests.create_organization('Bought');
select tests.buy_number('Bought', '+16045550006'), tests.create_organization('Waiting');
select tests.put_at_twilio('+16045550002', 'Astray', '{"voice_url": "", "answers_elsewhere": true}');
select tests.put_at_twilio('+16045550003', 'Idle'), tests.put_at_twilio('+16045550004', 'Other');
select tests.put_at_twilio('+16045550005', 'Bought'), tests.put_at_twilio('+16045550006', 'Bought');
select tests.put_at_twilio('+16045550007', 'Bought'), tests.put_at_twilio('+16045550008', 'Waiting');
select tests.put_at_elevenlabs('+16045550002', 'phnum_astray'), tests.put_at_elevenlabs('+16045550003', 'phnum_idle');
select tests.put_at_elevenlabs('+16045550004', 'phnum_other', 'agent_jill');
update public.phone_numbers set purchased_at = now() - interval '31 days' where phone_number = '+16045550003';
select tests.settle();
select tests.begin_reading(), tests.go_on(), tests.go_on(), tests.go_on();

select results_eq(
  'select phone_number, type from public.reconciliation_findings order by phone_number',
  $$values
    ('+16045550001', 'number_missing'), ('+16045550002', 'webhook_mismatch'), ('+16045550003', 'number_at_risk'),
    ('+16045550004', 'elevenlabs_mismatch'), ('+16045550005', 'number_unaccounted'),
    ('+16045550006', 'elevenlabs_import_required'), ('+16045550007', 'number_unaccounted'),
    ('+16045550008', 'number_unaccounted')$$,
  'Each is found'
);
select is_empty(
  $$select * from public.reconciliation_findings
    where position(phone_number in title) = 0 or position(phone_number in message) = 0 or suggested_command is null$$,
  'Each is told with its number, and with what mends it'
);
select results_eq(
  $$select phone_number from public.reconciliation_findings where suggested_command like 'curl -X DELETE%'$$,
  $$values ('+16045550007')$$,
  'Only a number that nobody needs is given back'
);
select results_eq(
  $$select phone_number, split_part(suggested_command, '''', 2) from public.reconciliation_findings
    where suggested_command like '%functions.example.com%' order by phone_number$$,
  $$select number, 'https://functions.example.com/functions/v1' || path from (values
      ('+16045550001', '/admin/phone-numbers/+16045550001/release'),
      ('+16045550003', '/organizations/' || (select id from public.organizations where name = 'Idle') || '/calls'),
      ('+16045550006', '/admin/phone-numbers/+16045550006/activate'),
      ('+16045550008', '/admin/reconciliation')
    ) as calls (number, path)$$,
  'What our own API does is a call of it'
);
select is(
  (select suggested_command from public.reconciliation_findings where phone_number = '+16045550002'),
  'curl -X POST "https://api.twilio.com/2010-04-01/Accounts/$TWILIO_ACCOUNT_SID/IncomingPhoneNumbers/PN'
    || md5('+16045550002') || '.json" -u "$TWILIO_ACCOUNT_SID:$TWILIO_AUTH_TOKEN"'
    || ' --data-urlencode ''VoiceUrl=https://api.elevenlabs.io/twilio/inbound_call'''
    || ' --data-urlencode ''VoiceApplicationSid='' --data-urlencode ''TrunkSid=''',
  'What Twilio must do is a call of Twilio, with the admin''s own credential'
);

select * from finish();
rollback;
