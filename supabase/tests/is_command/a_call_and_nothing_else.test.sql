-- A command is a call of our own API or of a service, with only those keys that its rendering knows.
begin;
select plan(2);

select is_empty(
  $$select command
    from unnest(array[
      '{"method": "POST", "path": "/admin/reconciliation"}',
      '{"method": "POST", "path": "/admin/phone-numbers/+16045550001/activate", "body": {"elevenLabsPhoneId": "<the id>"}}',
      '{"service": "twilio", "method": "DELETE", "path": "/IncomingPhoneNumbers/PN1.json"}',
      '{"service": "twilio", "method": "POST", "path": "/IncomingPhoneNumbers/PN1.json", "form": {"VoiceUrl": ""}}',
      '{"service": "elevenlabs", "method": "PATCH", "path": "/v1/convai/phone-numbers/1", "body": {"agent_id": "a"}}'
    ]::jsonb[]) as command
    where not one_number.is_command(command)$$,
  'Well-formed calls are commands'
);
select is_empty(
  $$select command
    from unnest(array[
      'null', '[]', '{}', '"curl"',
      '{"method": "POST"}', '{"path": "/admin"}', '{"method": "post", "path": "/admin"}',
      '{"method": "POST", "path": "admin"}', '{"method": "POST", "path": null}',
      '{"method": "POST", "path": "/admin", "body": "{}"}', '{"method": "POST", "path": "/admin", "form": {}}',
      '{"method": "POST", "path": "/admin", "headers": {}}', '{"service": "github", "method": "POST", "path": "/"}',
      '{"service": "elevenlabs", "method": "POST", "path": "/", "form": {}}',
      '{"service": "twilio", "method": "POST", "path": "/", "form": "a=b"}',
      '{"service": "twilio", "method": "POST", "path": "/", "form": {"VoiceUrl": 1}}',
      '{"service": "twilio", "method": "POST", "path": "/", "form": {"@/etc/passwd": ""}}'
    ]::jsonb[]) as command
    where one_number.is_command(command)$$,
  'Anything else is not a command'
);

select * from finish();
rollback;
