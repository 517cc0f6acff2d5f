-- An import done by hand shows in the notification, with the id to activate it by.
begin;
select plan(4);

select tests.start_afresh();
select tests.create_organization('Acme');
select tests.create_organization('Bolt');
select tests.buy_number('Acme', '+16045550001');
select tests.buy_number('Bolt', '+16045550002');

select is(
  public.record_imports('[{"phone_number": "+16045550001", "elevenlabs_phone_id": "phnum_acme", "agent_assigned": true}]'),
  1,
  'One notification changes'
);
select results_eq(
  'select subject, status::text, progress, data ->> $$elevenLabsPhoneId$$ from public.admin_notifications order by subject',
  $$values
    ('+16045550001', 'pending', 'imported, ready to activate', 'phnum_acme'),
    ('+16045550002', 'pending', null::text, null::text)$$,
  'It says so, and waits on; the other one is as before'
);
select is(
  public.record_imports('[{"phone_number": "+16045550001", "elevenlabs_phone_id": "phnum_acme", "agent_assigned": true}]'),
  0,
  'The same again changes nothing'
);
select is(
  (select data ->> 'phoneNumber' from public.admin_notifications where subject = '+16045550001'),
  '+16045550001',
  'What the notification knew before is still there'
);

select * from finish();
rollback;
