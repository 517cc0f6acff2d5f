-- A number that ElevenLabs has under another id is corrected through our API, which verifies the id.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_with_number('Acme', '+16045550001'), tests.create_with_number('Bolt', '+16045550002');
select tests.put_at_twilio('+16045550001', 'Acme'), tests.put_at_elevenlabs('+16045550001', 'a'' or ''b');
select tests.put_at_twilio('+16045550002', 'Bolt'), tests.put_at_elevenlabs('+16045550001', 'phnum_bolt');
select tests.settle(), tests.begin_reading(), tests.go_on(), tests.go_on(), tests.go_on();

select is(
  (select command from public.reconciliation_findings where phone_number = '+16045550001'),
  '{"method": "POST", "path": "/admin/phone-numbers/+16045550001/activate", "body": {"elevenLabsPhoneId": "a'' or ''b", "replace": true}}'::jsonb,
  'The command replaces the id, whatever characters it has'
);
select matches(
  (select message from public.reconciliation_findings where phone_number = '+16045550001'),
  'ElevenLabs has nothing under the id "phnum_acme" of \+16045550001 of Acme\.\nIt has the number under',
  'The message has both ids'
);
select is(
  (select command -> 'body' from public.reconciliation_findings where phone_number = '+16045550002'),
  '{"elevenLabsPhoneId": "<the id>", "replace": true}'::jsonb,
  'Where ElevenLabs does not have the number, the command has a gap for the id of a new import'
);

select public.activate_phone_number('+16045550001', 'a-or-b', replace => true);
select is(
  (select elevenlabs_phone_id from public.phone_number_records where phone_number = '+16045550001'), 'a-or-b',
  'The command''s call replaces the id'
);

select * from finish();
rollback;
