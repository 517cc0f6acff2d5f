-- What comes from outside cannot leave its quotes.
begin;
select plan(5);

select is(
  one_number.quote_for_shell('a''; rm -rf /; '''), $$'a'\''; rm -rf /; '\'''$$, 'Not those of a word'
);
select is(
  one_number.curl_our_api('https://example.com', '/admin', jsonb_build_object('id', 'a''b')),
  $$curl -X POST 'https://example.com/admin' -H "apikey: $SECRET_KEY" -H "Content-Type: application/json" -d '{"id": "a'\''b"}'$$,
  'Nor those of a body'
);
select is(
  one_number.curl_twilio('POST', 'PN1', array['VoiceUrl=a''b']),
  'curl -X POST "https://api.twilio.com/2010-04-01/Accounts/$TWILIO_ACCOUNT_SID/IncomingPhoneNumbers/PN1.json"'
    || $$ -u "$TWILIO_ACCOUNT_SID:$TWILIO_AUTH_TOKEN" --data-urlencode 'VoiceUrl=a'\''b'$$,
  'Nor those of a field'
);
select is(
  one_number.curl_elevenlabs('DELETE', 'phnum_1/../../agents'),
  $$curl -X DELETE 'https://api.elevenlabs.io/v1/convai/phone-numbers/<the id>' -H "xi-api-key: $ELEVENLABS_API_KEY"$$,
  'An id cannot lead to another path'
);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001'), public.activate_phone_number('+16045550001', 'phnum_1');
select tests.put_at_twilio('+16045550001', 'Acme'), tests.put_at_elevenlabs('+16045550001', 'a'' or ''b'), tests.settle();
select tests.begin_reading(), tests.go_on(), tests.go_on(), tests.go_on();
select is(
  (select suggested_command from public.reconciliation_findings),
  $$psql "$DATABASE_URL" -c 'update public.phone_number_details set elevenlabs_phone_id = '\''a'\'''\'' or '\'''\''b'\'' where twilio_sid = '\''PN$$
    || md5('+16045550001') || $$'\'''$$,
  'Nor can it leave those of a statement'
);

select * from finish();
rollback;
