-- The admin learns which number to import for whom.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.buy_number('Acme', '+16045550001');

select results_eq(
  'select type, status::text, title from public.admin_notifications',
  $$values ('elevenlabs_import_required', 'pending', 'Import +16045550001 to ElevenLabs for Acme')$$,
  'One notification asks for the import'
);
select results_eq(
  'select body ~ $$^1[.] Sign in .*\n5[.] Activate it: run the command with that id$$, command from public.admin_notifications',
  $$values (true, jsonb_build_object(
    'method', 'POST', 'path', '/admin/phone-numbers/+16045550001/activate',
    'body', '{"elevenLabsPhoneId": "<the id>"}'::jsonb
  ))$$,
  'Its text says how to activate the number, and its command activates it'
);
select results_eq(
  'select organization_id, phone_number_id, order_id from public.admin_notifications',
  $$select organization_id, id, order_id from public.phone_numbers$$,
  'The notification names the organization, the number and the order'
);
select is(
  (select data from public.admin_notifications),
  '{"phoneNumber": "+16045550001", "organizationName": "Acme"}'::jsonb,
  'Its data have the number and the organization''s name'
);

select * from finish();
rollback;
