-- Every finding has words and a command, and none takes a number from anybody: the commands are read days later.
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
update public.phone_numbers set purchased_at = now() - interval '31 days', created_at = now() - interval '31 days' where phone_number = '+16045550003';
select tests.settle();
select tests.begin_reading(), tests.go_on(), tests.go_on(), tests.go_on();

select results_eq(
  'select phone_number, type from public.reconciliation_findings order by phone_number',
  $$values
    ('+16045550001', 'number_missing'), ('+16045550002', 'webhook_mismatch'), ('+16045550003', 'number_at_risk'),
    ('+16045550004', 'elevenlabs_mismatch'), ('+16045550005', 'number_unaccounted'),
    ('+16045550006', 'elevenlabs_import_required'), ('+16045550007', 'number_unaccounted'),
    ('+16045550008', 'number_unaccounted')$$,
  'Each number has a finding'
);
select is_empty(
  $$select * from public.reconciliation_findings
    where position(phone_number in title) = 0 or position(phone_number in message) = 0 or command is null$$,
  'Each finding names its number, and has the command that corrects it'
);
select is_empty(
  $$select * from public.reconciliation_findings where command ->> 'method' = 'DELETE'$$,
  'No command deletes anything at Twilio or ElevenLabs'
);
select results_eq(
  $$select phone_number, command ->> 'path', command -> 'body' from public.reconciliation_findings
    where not command ? 'service' order by phone_number$$,
  $$select number, path, body::jsonb from (values
      ('+16045550001', '/admin/phone-numbers/+16045550001/write-off', '{"confirm": "+16045550001"}'),
      (
        '+16045550003', '/organizations/' || (select id from public.organizations where name = 'Idle') || '/calls',
        '{"to": "<a number that answers>"}'
      ),
      ('+16045550006', '/admin/phone-numbers/+16045550006/activate', '{"elevenLabsPhoneId": "<the id>"}'),
      (
        '+16045550007', '/admin/phone-numbers/+16045550007/release-unrecorded',
        '{"confirm": "+16045550007", "twilioSid": "PN' || md5('+16045550007') || '"}'
      ),
      ('+16045550008', '/admin/reconciliation', null)
    ) as calls (number, path, body)$$,
  'Corrections in our records are calls of our own API'
);
select results_eq(
  $$select phone_number, command from public.reconciliation_findings
    where phone_number in ('+16045550002', '+16045550004', '+16045550005') order by phone_number$$,
  $$select number, command::jsonb from (values
      (
        '+16045550002',
        '{"service": "twilio", "method": "POST", "path": "/IncomingPhoneNumbers/PN' || md5('+16045550002') || '.json", '
          || '"form": {"VoiceUrl": "https://api.elevenlabs.io/twilio/inbound_call", "VoiceApplicationSid": "", "TrunkSid": ""}}'
      ),
      (
        '+16045550004',
        '{"service": "elevenlabs", "method": "PATCH", "path": "/v1/convai/phone-numbers/phnum_other", "body": {"agent_id": "agent_jack"}}'
      ),
      (
        '+16045550005',
        '{"service": "twilio", "method": "POST", "path": "/IncomingPhoneNumbers/PN' || md5('+16045550005') || '.json", '
          || '"form": {"FriendlyName": "org:' || (select id from public.organizations where name = 'Swapped') || '@project"}}'
      )
    ) as calls (number, command)$$,
  'Corrections at Twilio or ElevenLabs are calls of their APIs'
);

select * from finish();
rollback;
