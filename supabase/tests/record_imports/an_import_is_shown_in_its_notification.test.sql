-- The notification shows an import that was done by hand, with the id for the activation.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('Bolt');
select tests.buy_number('Acme', '+16045550001');
select tests.buy_number('Bolt', '+16045550002');

select is(
  one_number.record_imports('[{"phone_number": "+16045550001", "elevenlabs_phone_id": "phnum_acme", "agent_assigned": true}]'),
  1,
  'One notification changes'
);
select results_eq(
  'select subject, status::text, progress, data ->> $$elevenLabsPhoneId$$ from public.admin_notifications order by subject',
  $$values
    ('+16045550001', 'pending', 'imported, ready to activate', 'phnum_acme'),
    ('+16045550002', 'pending', null::text, null::text)$$,
  'The notification has the progress and stays pending; the other does not change'
);
select is(
  one_number.record_imports('[{"phone_number": "+16045550001", "elevenlabs_phone_id": "phnum_acme", "agent_assigned": true}]'),
  0,
  'The same import again changes nothing'
);
select is(
  (select data ->> 'phoneNumber' from public.admin_notifications where subject = '+16045550001'),
  '+16045550001',
  'The earlier data of the notification stay'
);

select * from finish();
rollback;
