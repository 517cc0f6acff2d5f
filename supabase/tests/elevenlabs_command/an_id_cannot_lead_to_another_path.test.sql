-- An id of ElevenLabs is opaque, and becomes a part of a path.
begin;
select plan(2);

select is(
  one_number.elevenlabs_command('DELETE', 'phnum_1.a-b~c'),
  '{"service": "elevenlabs", "method": "DELETE", "path": "/v1/convai/phone-numbers/phnum_1.a-b~c"}'::jsonb,
  'A plain id is a part of the path'
);
select is_empty(
  $$select id
    from unnest(array[
      'phnum_1/../../agents', '..', '.', '.hidden', 'a?b', 'a#b', 'a%2fb', 'a''b', 'a"b', '$(reboot)', '{a,b}', '[1-9]', '', null
    ]) as id
    where one_number.elevenlabs_command('DELETE', id) ->> 'path' <> '/v1/convai/phone-numbers/<the id>'$$,
  'For any other the admin is asked'
);

select * from finish();
rollback;
